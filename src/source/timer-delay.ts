/** Longer waits overflow the browser's timer, and then are none. */
const MOST_MS = 3_600_000;

/** Milliseconds until a look that is due at a time; at once if that is past, and no time at all while nobody sees the page. */
export function timerDelayMs(dueMs: number, nowMs: number, isHidden: boolean): number | undefined {
  if (isHidden || dueMs === Number.POSITIVE_INFINITY) return;
  return Math.min(Math.max(0, dueMs - nowMs), MOST_MS);
}
