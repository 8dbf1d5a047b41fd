import { dateFormat, isSpoken, localeOf } from './date-format.js';

const MINUTE_MS = 60_000;

/** Minutes east of UTC that a time was written with. */
function offsetMinutes(time: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The day in digits that mean the same everywhere, for a language whose months the platform can't name: 2024-06-18 (ISO 8601). */
const isoDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');

/**
 * A clock time in the reader's zone, with the day unless it is today, the year unless it is this one, and with the zone where the writer's clock shows
 * another time.
 * @param time RFC 3339, or milliseconds since 1970 for a time of our own
 */
export function clockTime(time: string | number, nowMs: number, language: string): string {
  const date = new Date(time);
  const now = new Date(nowMs);
  const isToday = date.toDateString() === now.toDateString();
  const isElsewhere = typeof time === 'string' && offsetMinutes(time) !== -date.getTimezoneOffset();
  const clock: Intl.DateTimeFormatOptions = {
    hour: 'numeric',
    minute: '2-digit',
    ...(isElsewhere && { timeZoneName: 'short' }),
  };
  try {
    if (!isSpoken(language)) return `${isToday ? '' : `${isoDay(date)} `}${dateFormat('en', clock).format(date)}`;
    return dateFormat(language, {
      ...clock,
      ...(!isToday && { month: 'short', day: 'numeric' }),
      ...(date.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    }).format(date);
  } catch {
    // Without Intl there is still the platform's own way of writing a time.
    return date.toUTCString();
  }
}

/** "3 minutes ago"; a time in the future is now. Nothing where the platform can't say it. */
export function ago(timeMs: number, nowMs: number, language: string): string {
  const minutes = Math.max(0, Math.floor((nowMs - timeMs) / MINUTE_MS));
  try {
    if (!isSpoken(language)) return '';
    const relative = new Intl.RelativeTimeFormat(`${localeOf(language)}-u-nu-latn`, { numeric: 'auto' });
    if (!minutes) return relative.format(0, 'second');
    if (minutes < 60) return relative.format(-minutes, 'minute');
    if (minutes < 2880) return relative.format(-Math.floor(minutes / 60), 'hour');
    return relative.format(-Math.floor(minutes / 1440), 'day');
  } catch {
    return '';
  }
}
