/** Minutes east of UTC that a time was written with. */
function offsetMinutes(time: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/**
 * The writer's clock showed another time than the reader's. So it counts where the page has broken what tells the reader's.
 * @param time RFC 3339, or milliseconds since 1970 for a time of our own
 */
export function isElsewhere(time: string | number): boolean {
  try {
    return typeof time === 'string' && offsetMinutes(time) !== -new Date(time).getTimezoneOffset();
  } catch {
    return true;
  }
}
