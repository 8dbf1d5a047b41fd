import { describe, expect, it } from 'vitest';
import { numberLink } from '../../../src/feed/number-link.js';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { feedText } from '../../fixtures/feeds.js';

type Fields = Readonly<Record<string, unknown>>;

/** The link of the first number of the first contact. */
function linkOf(number: unknown, contact: Fields = {}, fields: Fields = {}): string | undefined {
  const got = parseFeed(feedText({ contacts: [{ id: 'a', area: 'a', numbers: [number], ...contact }], ...fields }));
  if ('problem' in got) throw new Error(got.problem.message);
  const [first] = got.feed.contacts;
  return numberLink(got.feed, first!, first!.numbers[0]!);
}

const number = '413-555-0130';

describe('a number becomes a link', () => {
  it.each([
    ['as it is', number, 'tel:+14135550130'],
    ['with an extension', { display: number, ext: '12' }, 'tel:+14135550130;ext=12'],
    ['without one that is malformed', { display: number, ext: '12;x' }, 'tel:+14135550130'],
    ['for text messages', { display: number, channel: 'sms' }, 'sms:+14135550130'],
    [
      'for text messages, without the extension that they can’t have',
      { display: number, channel: 'sms', ext: '12' },
      'sms:+14135550130',
    ],
    ['for TTY', { display: number, channel: 'tty' }, 'tel:+14135550130'],
    ['as a short code without +1', '311', 'tel:311'],
  ])('%s', (_how, written, link) => {
    expect(linkOf(written)).toBe(link);
  });

  it('while its contact is active or unverified, and only then', () => {
    expect(linkOf(number, { status: 'active' })).toBeDefined();
    expect(linkOf(number, { status: 'unverified' })).toBeDefined();
    for (const status of ['unreachable', 'withdrawn', 'closed', null])
      expect(linkOf(number, { status })).toBeUndefined();
  });

  it('unless a danger correction points at its contact', () => {
    const correction = { text: 't', contact: 'a' };
    expect(linkOf(number, {}, { corrections: [{ ...correction, severity: 'minor' }] })).toBeDefined();
    expect(linkOf(number, {}, { corrections: [{ ...correction, severity: 'danger' }] })).toBeUndefined();
    expect(linkOf(number, {}, { corrections: [{ ...correction, severity: 'odd' }] })).toBeUndefined();
    expect(linkOf(number, {}, { corrections: [{ text: 't', severity: 'danger' }] })).toBeDefined();
  });

  it('only while the outage is on', () => {
    for (const status of ['unconfirmed', 'down', 'partial']) expect(linkOf(number, {}, { status })).toBeDefined();
    for (const status of ['restored', 'withdrawn', 'none']) expect(linkOf(number, {}, { status })).toBeUndefined();
  });

  it('not for an unknown channel', () => {
    expect(linkOf({ display: number, channel: 'fax' })).toBeUndefined();
  });
});

describe('the number that is out', () => {
  const text = { display: '911', channel: 'sms' };
  it.each<[string, unknown, Fields[], string | undefined]>([
    ['is no link', '911', [], undefined],
    ['is no link while calls are down', '911', [{ state: 'down', channel: 'voice' }], undefined],
    ['is a link where calls get through at times', '911', [{ state: 'intermittent', channel: 'mobile' }], 'tel:911'],
    ['is no link because text works', '911', [{ state: 'working', channel: 'text' }], undefined],
    ['is a text link where text works', text, [{ state: 'working', channel: 'text' }], 'sms:911'],
    ['is no text link where text is unknown', text, [{ state: 'unknown', channel: 'text' }], undefined],
    [
      'is no link because a place without a channel works',
      '911',
      [{ state: 'working', area: 'New Hampshire' }],
      undefined,
    ],
  ])('%s', (_what, written, services, link) => {
    expect(linkOf(written, {}, { services })).toBe(link);
  });

  it.each(['us', '', null, 44, 'USA'])('a number of a country that can’t be read is nobody’s: %j', (country) => {
    expect(linkOf(number, {}, { country })).toBeUndefined();
    expect(linkOf({ display: '+44 20 7946 0958', dial: '+442079460958' }, {}, { country })).toBeDefined();
  });

  it('may be another one', () => {
    expect(linkOf('311', {}, { service: '311' })).toBeUndefined();
    expect(linkOf('911', {}, { service: '311' })).toBe('tel:911');
  });
});
