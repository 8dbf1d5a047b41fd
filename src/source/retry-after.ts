const HOUR_MS = 3_600_000;

/**
 * Milliseconds for which a server asks to be left alone (RFC 9110, section 10.2.3: seconds, or a date), at most an hour;
 * nothing where it doesn't ask, or where a page may not read it.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (!header) return;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return ms > 0 ? Math.min(ms, HOUR_MS) : undefined;
}
