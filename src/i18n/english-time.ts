const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A time in English on the page's own clock, letter by letter as Intl writes it: the first use of Intl on a page holds a slow
 * phone up for 80 ms, in one piece.
 */
export function englishTime(date: Date, has: { readonly day: boolean; readonly year: boolean }): string {
  const hour = date.getHours();
  const day = has.day ? `${MONTHS[date.getMonth()]} ${date.getDate()}, ` : '';
  const year = has.year ? `${date.getFullYear()}, ` : '';
  return `${day}${year}${hour % 12 || 12}:${`${date.getMinutes()}`.padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
