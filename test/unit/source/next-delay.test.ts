import { expect, it } from 'vitest';
import { nextDelayMs } from '../../../src/source/next-delay.js';

const INTERVAL_MS = 30_000;

it.each([
  ['a good look, at the earliest', false, 0, 24_000],
  ['a good look, in the middle', false, 0.5, 30_000],
  ['a good look, at the latest', false, 1, 36_000],
  ['a failure, at the earliest', true, 0, 30_000],
  ['a failure, in the middle', true, 0.5, 45_000],
  ['a failure, at the latest', true, 1, 60_000],
])('after %s', (_when, failed, chance, delayMs) => {
  expect(nextDelayMs(INTERVAL_MS, failed, chance)).toBeCloseTo(delayMs);
});

it('a failure never brings readers back sooner than a good look on average', () => {
  expect(nextDelayMs(INTERVAL_MS, true, 0)).toBeGreaterThanOrEqual(nextDelayMs(INTERVAL_MS, false, 0.5));
});
