/** The seconds of a directive of `Cache-Control` (RFC 9111, section 5.2), or nothing. */
export function cacheSeconds(header: string, directive: string): number | undefined {
  const [, seconds] = new RegExp(`(?:^|[\\s,])${directive}\\s*=\\s*"?(\\d+)`, 'i').exec(header) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
