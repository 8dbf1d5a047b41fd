import { expect, it } from 'vitest';
import { isElsewhere } from '../../../src/i18n/is-elsewhere.js';

// The reader is in New York: the runner's configuration says so.
it.each([
  ['of the reader’s own clock is not', '2026-03-02T14:05:00-05:00', false],
  ['of the same zone in summer is not', '2026-07-01T14:05:00-04:00', false],
  ['of winter time in summer is', '2026-07-01T13:05:00-05:00', true],
  ['in UTC is', '2026-03-02T19:05:00Z', true],
  ['east of Greenwich is', '2026-03-03T00:05:00+05:00', true],
  ['of our own is not', Date.parse('2026-03-02T19:05:00Z'), false],
])('a time %s', (_what, time, expected) => {
  expect(isElsewhere(time)).toBe(expected);
});

it('is taken for one where the page has broken what tells its zone', () => {
  const { getTimezoneOffset } = Date.prototype;
  Date.prototype.getTimezoneOffset = () => {
    throw new Error('The page has broken this.');
  };
  try {
    expect(isElsewhere('2026-03-02T14:05:00-05:00')).toBe(true);
  } finally {
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  }
});
