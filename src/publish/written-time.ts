const two = (number: number) => `${number}`.padStart(2, '0');

/**
 * A time as feeds write it (RFC 3339), on a clock that is so far from UTC.
 * @param offsetMinutes minutes east of Greenwich
 */
export function writtenTime(atMs: number, offsetMinutes: number): string {
  const there = new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  return `${there}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
