import { describe, expect, it } from 'vitest';
import { nextDelayMs } from '../../../src/source/next-delay.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('the next look', () => {
  it.each([
    ['at the soonest', 0, 24_000],
    ['on average', 0.5, 30_000],
    ['at the latest', 1, 36_000],
  ])('%s comes 20 %% around the interval', (_when, chance, delayMs) => {
    expect(nextDelayMs({ intervalMs: 30_000, failed: false, chance })).toBeCloseTo(delayMs);
  });

  it.each([
    ['at the soonest', 0, 30_000],
    ['on average', 0.5, 45_000],
    ['at the latest', 1, 60_000],
  ])('%s comes one to two intervals after a failure', (_when, chance, delayMs) => {
    expect(nextDelayMs({ intervalMs: 30_000, failed: true, chance })).toBeCloseTo(delayMs);
  });

  it.each([
    ['no sooner than the server asked for', 90_000, 0, 90_000],
    ['spread over an interval', 90_000, 1, 120_000],
    ['no sooner for a server that asks for less', 1_000, 0, 30_000],
  ])('after a failure comes %s', (_what, retryAfterMs, chance, delayMs) => {
    expect(nextDelayMs({ intervalMs: 30_000, failed: true, retryAfterMs, chance })).toBeCloseTo(delayMs);
  });

  it.each([
    ['as before for two hours after the all-clear', 2 * HOUR_MS, 30_000, 30_000],
    ['every five minutes then', 2 * HOUR_MS + 1, 30_000, 5 * MINUTE_MS],
    ['but not more often than was asked for', 3 * HOUR_MS, 10 * MINUTE_MS, 10 * MINUTE_MS],
  ])('comes %s', (_what, overForMs, intervalMs, delayMs) => {
    expect(nextDelayMs({ intervalMs, failed: false, overForMs, chance: 0.5 })).toBeCloseTo(delayMs);
  });
});
