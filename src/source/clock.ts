/** Milliseconds since 1970. A page may have put anything in the clock's place; what is no time is the beginning of time. */
export function readClock(): number {
  const nowMs = Date.now();
  return nowMs > 0 ? nowMs : 0;
}
