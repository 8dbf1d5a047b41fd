import { dateFormat, isSpoken, localeOf } from './date-format.js';
import { englishAgo } from './english-ago.js';
import { englishTime } from './english-time.js';
import { isElsewhere } from './is-elsewhere.js';

const MINUTE_MS = 60_000;

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
  const hasYear = date.getFullYear() !== now.getFullYear();
  const hasZone = isElsewhere(time);
  if (language === 'en' && !hasZone) return englishTime(date, { day: !isToday, year: hasYear });
  const clock: Intl.DateTimeFormatOptions = {
    hour: 'numeric',
    minute: '2-digit',
    ...(hasZone && { timeZoneName: 'short' }),
  };
  try {
    if (!isSpoken(language)) return `${isToday ? '' : `${isoDay(date)} `}${dateFormat('en', clock).format(date)}`;
    return dateFormat(language, {
      ...clock,
      ...(!isToday && { month: 'short', day: 'numeric' }),
      ...(hasYear && { year: 'numeric' }),
    }).format(date);
  } catch {
    // Without Intl there is still the platform's own way of writing a time.
    return date.toUTCString();
  }
}

/** How long ago, in the largest unit that says it well. */
function span(minutes: number): [count: number, unit: Intl.RelativeTimeFormatUnit] {
  if (!minutes) return [0, 'second'];
  if (minutes < 60) return [minutes, 'minute'];
  if (minutes < 2880) return [Math.floor(minutes / 60), 'hour'];
  return [Math.floor(minutes / 1440), 'day'];
}

/** "3 minutes ago"; a time in the future is now. Nothing where the platform can't say it. */
export function ago(timeMs: number, nowMs: number, language: string): string {
  const [count, unit] = span(Math.max(0, Math.floor((nowMs - timeMs) / MINUTE_MS)));
  if (language === 'en') return englishAgo(count, unit);
  try {
    if (!isSpoken(language)) return '';
    const locale = `${localeOf(language)}-u-nu-latn`;
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
  } catch {
    return '';
  }
}
