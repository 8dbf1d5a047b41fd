import { dateFormat, isSpoken } from './date-format.js';

const formatted = (language: string, options: Intl.DateTimeFormatOptions, time: string) =>
  dateFormat(language, options).format(new Date(time));

const zoneName = (time: string, timeZone: string, style: 'short' | 'longOffset') =>
  dateFormat('en-US', { timeZone, timeZoneName: style })
    .formatToParts(new Date(time))
    .find(({ type }) => type === 'timeZoneName')!.value;

/** The zone of a fixed offset; IANA's names for these count west of Greenwich. Of an offset with minutes there is none everywhere. */
function fixedZone(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset)!;
  const name = minutes === '00' ? `Etc/GMT${sign === '-' ? '+' : '-'}${Number(hours)}` : offset;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/**
 * The zone on whose clock a time was written: the given one if it shows the same, as only that has a name that people know;
 * else a fixed offset. A time in UTC says nothing about its writer's clock (RFC 3339, section 4.3).
 * @param time RFC 3339
 * @param timeZone IANA name
 */
export function writersZone(time: string, timeZone: string): string {
  const [offset] = /[+-]\d\d:\d\d$/.exec(time) ?? [];
  const shown = `${zoneName(time, timeZone, 'longOffset').replace('GMT', '') || '+00:00'}`;
  return !offset || /00:00$/.test(offset) || offset === shown ? timeZone : fixedZone(offset);
}

/**
 * A time for what stands as it is, on whatever day and clock it is read: with its day and zone, or, beside another time of
 * the same zone, with the day alone where that is another.
 * @param time RFC 3339
 */
export function zonedTime(time: string, language: string, timeZone: string, beside?: string): string {
  const day = (of: string) => formatted('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }, of);
  const isSameDay = beside !== undefined && day(beside) === day(time);
  const zone = beside === undefined ? ` ${zoneName(time, timeZone, 'short')}` : '';
  const clock = { timeZone, hour: 'numeric', minute: '2-digit' } as const;
  if (!isSpoken(language)) return `${isSameDay ? '' : `${day(time)} `}${formatted('en', clock, time)}${zone}`;
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return formatted(language, { ...clock, ...(!isSameDay && date) }, time) + zone;
}
