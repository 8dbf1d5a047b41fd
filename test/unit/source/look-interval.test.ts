import { expect, it } from 'vitest';
import { lookIntervalMs } from '../../../src/source/look-interval.js';

it.each([
  ['the usual where nobody asks', [undefined], undefined, 30_000],
  ['what the feed asks for', [undefined], 60, 60_000],
  ['what the page asks for', [20], undefined, 20_000],
  ['the longer of the two, the feed’s', [20], 60, 60_000],
  ['the longer of the two, the page’s', [90], 60, 90_000],
  ['what the banner asks for that wants it most', [300, 20], undefined, 20_000],
  ['never less than ten seconds', [1], 1, 10_000],
])('between looks lies %s', (_what, ofPage, ofFeed, intervalMs) => {
  expect(lookIntervalMs(ofPage, ofFeed)).toBe(intervalMs);
});
