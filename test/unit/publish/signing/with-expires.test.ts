import { expect, it } from 'vitest';
import { withExpires } from '../../../../src/publish/signing/with-expires.js';
import { SOON_MS, templateText } from '../../../fixtures/feed-template.js';

it('an end is added on the clock of the feed, and nothing else is changed', () => {
  const got = JSON.parse(withExpires(templateText, SOON_MS + 1_800_000));
  expect(got).toEqual({ ...JSON.parse(templateText), expires: '2026-03-02T14:40:00-05:00' });
});

it('an end takes the place of another, also where that stands twice', () => {
  const text = '{"expires":"a","updated":"2026-03-02T19:05:00Z","expires":"b"}';
  expect(JSON.parse(withExpires(text, SOON_MS))).toEqual({
    updated: '2026-03-02T19:05:00Z',
    expires: '2026-03-02T19:10:00+00:00',
  });
});

it.each(['', '[]', '{"a":', 'null'])('a text that is no object stays: %j', (text) => {
  expect(withExpires(text, SOON_MS)).toBe(text);
});
