const FIVE_MINUTES_MS = 300_000;
const TWO_HOURS_MS = 7_200_000;

/** Why the next look comes when it does. Times in milliseconds. */
export interface Circumstances {
  readonly intervalMs: number;
  /** The last look brought nothing that could be believed. */
  readonly failed: boolean;
  /** For how long the server asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
  /** Since when the outage has been over. */
  readonly overForMs?: number | undefined;
  /** A number from 0 to 1. */
  readonly chance: number;
}

/**
 * Milliseconds until the next look. Spread by chance, so that pages opened together don't ask together; after a failure
 * one to two intervals, because readers who come back sooner keep a struggling server down. An all-clear may be taken
 * back, so the pace stays for two hours after it; then five minutes will do.
 */
export function nextDelayMs(circumstances: Circumstances): number {
  const { failed, retryAfterMs = 0, overForMs = 0, chance } = circumstances;
  const leastMs = overForMs > TWO_HOURS_MS ? FIVE_MINUTES_MS : 0;
  const intervalMs = Math.max(circumstances.intervalMs, leastMs);
  const delayMs = intervalMs * (failed ? 1 + chance : 0.8 + 0.4 * chance);
  return failed ? Math.max(delayMs, retryAfterMs + intervalMs * chance) : delayMs;
}
