/**
 * Milliseconds until the look of a page whose network is back, which it may be for everyone in the same moment.
 * @param leftMs until the look that was planned
 * @param intervalMs over which the looks of all are spread
 * @param chance a number from 0 to 1
 */
export const onlineDelayMs = (leftMs: number, intervalMs: number, chance: number): number =>
  Math.min(leftMs, intervalMs * chance);
