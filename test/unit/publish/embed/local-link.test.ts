import { describe, expect, it } from 'vitest';
import { localLink } from '../../../../src/publish/embed/local-link.js';

describe('the site’s own number', () => {
  it.each(['413-555-0130', '(413) 555-0130', '+1 413 555 0130'])('is a link where it is beyond doubt: %s', (number) => {
    expect(localLink(number)).toBe('tel:+14135550130');
  });

  it.each(['413-555-013', '555-0130', '413-555-0130 x2', '911', '900-555-0130', '', 'call us'])(
    'is text otherwise: %s',
    (number) => {
      expect(localLink(number)).toBeUndefined();
    },
  );

  it('goes by the feed: its country, the number that is out, and what works', () => {
    expect(localLink('413-555-0130', { country: 'DE', service: '112', services: [] })).toBeUndefined();
    expect(localLink('112', { country: 'DE', service: '112', services: [] })).toBeUndefined();
    const services = [{ state: 'intermittent', channel: 'voice' }] as const;
    expect(localLink('911', { country: 'US', service: '911', services: [...services] })).toBe('tel:911');
  });
});
