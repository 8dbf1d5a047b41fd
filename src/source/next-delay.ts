/**
 * Milliseconds until the next look. Spread by chance, so that pages opened together don't ask together; after a failure
 * one to two intervals, because readers who come back sooner keep a struggling server down.
 * @param chance a number from 0 to 1
 */
export const nextDelayMs = (intervalMs: number, failed: boolean, chance: number): number =>
  intervalMs * (failed ? 1 + chance : 0.8 + 0.4 * chance);
