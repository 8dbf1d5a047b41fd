import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/source/retry-after.js';

const nowMs = Date.parse('2026-03-02T14:00:00Z');

it.each([
  ['seconds', '120', 120_000],
  ['a date', 'Mon, 02 Mar 2026 14:05:00 GMT', 300_000],
  ['more than an hour, which is too much', '86400', 3_600_000],
  ['a date that is over', 'Mon, 02 Mar 2026 13:05:00 GMT', undefined],
  ['nothing', null, undefined],
  ['nothing at all', '', undefined],
  ['no time', '0', undefined],
  ['less than nothing', '-5', undefined],
  ['words', 'soon', undefined],
])('a server may ask for %s', (_what, header, ms) => {
  expect(retryAfterMs(header, nowMs)).toBe(ms);
});
