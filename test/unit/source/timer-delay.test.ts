import { expect, it } from 'vitest';
import { timerDelayMs } from '../../../src/source/timer-delay.js';

it.each([
  ['comes when it is due', 5_000, 2_000, false, 3_000],
  ['comes at once if it was due before', 1_000, 2_000, false, 0],
  ['does not come while nobody sees the page', 5_000, 2_000, true, undefined],
  ['does not come where none is planned', Number.POSITIVE_INFINITY, 2_000, false, undefined],
  ['is asked about anew after an hour, as a longer timer would be none', 2 ** 31, 0, false, 3_600_000],
])('a look %s', (_what, dueMs, nowMs, isHidden, delayMs) => {
  expect(timerDelayMs(dueMs, nowMs, isHidden)).toBe(delayMs);
});
