const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Words of the feed as markup. */
export const escaped = (words: string): string => words.replace(/[&<"]/g, (char) => ESCAPES[char]!);

export const digits = (number: string): string => `<bdi dir="ltr">${escaped(number)}</bdi>`;

/** A clock time of today, in English. */
export function clock(time: string | number): string {
  const date = new Date(time);
  const hour = date.getHours();
  return `${hour % 12 || 12}:${`${date.getMinutes()}`.padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

export const timeOf = (time: string | number): string =>
  `<time datetime="${new Date(time).toISOString()}">${clock(time)}</time>`;

/** "3 minutes ago", of a time less than two hours ago. */
export function ago(time: string, nowMs: number): string {
  const minutes = Math.floor((nowMs - Date.parse(time)) / 60_000);
  return minutes > 0 ? `${minutes} minute${minutes > 1 ? 's' : ''} ago` : 'now';
}
