import { describe, expect, it } from 'vitest';
import { languageTags } from '../../../src/i18n/languages.js';
import { ago, clockTime } from '../../../src/i18n/when.js';

// The reader is in New York: the runner's configuration says so.
const nowMs = Date.parse('2026-03-02T15:00:00-05:00');
/** Intl puts a narrow no-break space before AM and PM. */
const plain = (words: string) => words.replaceAll('\u202f', ' ');
const shown = (time: string | number, language = 'en', now = nowMs) => plain(clockTime(time, now, language));

describe('a clock time', () => {
  it.each([
    ['of the same day has the time only', '2026-03-02T14:05:00-05:00', '2:05 PM'],
    ['of the same day, early', '2026-03-02T00:00:00-05:00', '12:00 AM'],
    ['of the day before has the day', '2026-03-01T23:59:00-05:00', 'Mar 1, 11:59 PM'],
    ['of the day after has the day', '2026-03-03T00:00:00-05:00', 'Mar 3, 12:00 AM'],
    ['of the same day of another month has the day', '2026-02-02T14:05:00-05:00', 'Feb 2, 2:05 PM'],
    ['written elsewhere is the reader’s, and names the zone', '2026-03-02T13:05:00-06:00', '2:05 PM EST'],
    ['written in UTC names the zone', '2026-03-02T19:05:00Z', '2:05 PM EST'],
    ['written with half an hour names the zone', '2026-03-02T15:35:00-03:30', '2:05 PM EST'],
    ['written east of Greenwich names the zone', '2026-03-03T00:05:00+05:00', '2:05 PM EST'],
    ['of another day, written elsewhere, has both', '2026-03-01T19:05:00Z', 'Mar 1, 2:05 PM EST'],
    ['of summer, written in summer time, names no zone', '2026-07-01T14:05:00-04:00', 'Jul 1, 2:05 PM'],
    ['of summer, written in winter time, names the zone', '2026-07-01T13:05:00-05:00', 'Jul 1, 2:05 PM EDT'],
  ])('%s', (_what, time, words) => {
    expect(shown(time)).toBe(words);
  });

  it('of our own clock names no zone', () => {
    expect(shown(nowMs)).toBe('3:00 PM');
    expect(shown(nowMs - 86_400_000)).toBe('Mar 1, 3:00 PM');
  });

  it('today is the reader’s day, not the writer’s', () => {
    const justAfterMidnight = Date.parse('2026-03-03T00:01:00-05:00');
    expect(shown('2026-03-02T23:59:00-05:00', 'en', justAfterMidnight)).toBe('Mar 2, 11:59 PM');
    expect(shown('2026-03-03T05:00:00Z', 'en', justAfterMidnight)).toBe('12:00 AM EST');
  });

  it('of a language that the platform does not speak has its day in digits, and not a word of English', () => {
    expect(shown('2026-03-02T14:05:00-05:00', 'ht')).toBe('2:05 PM');
    expect(shown('2026-03-01T14:05:00-05:00', 'ht')).toBe('2026-03-01 2:05 PM');
    expect(shown('2026-03-01T19:05:00Z', 'ht')).toBe('2026-03-01 2:05 PM EST');
  });

  it.each([...languageTags, 'fa', 'my'])('has Latin digits in %s', (language) => {
    const digits = shown('2026-03-01T14:05:00-05:00', language)
      .match(/\p{Nd}/gu)!
      .join('');
    expect(digits).toMatch(/^[0-9]+$/);
    expect(digits).toContain('05');
  });
});

describe('how long ago', () => {
  const MINUTE_MS = 60_000;
  it.each([
    [0, 'now'],
    [0.99, 'now'],
    [1, '1 minute ago'],
    [1.99, '1 minute ago'],
    [59.99, '59 minutes ago'],
    [60, '1 hour ago'],
    [119, '1 hour ago'],
    [120, '2 hours ago'],
    [2879, '47 hours ago'],
    [2880, '2 days ago'],
    [14_400, '10 days ago'],
    [-1, 'now'],
    [-100_000, 'now'],
  ])('%d minutes: %s', (minutes, words) => {
    expect(ago(nowMs - minutes * MINUTE_MS, nowMs, 'en')).toBe(words);
  });

  it('is not said in a language that the platform does not speak', () => {
    expect(ago(nowMs - 5 * MINUTE_MS, nowMs, 'ht')).toBe('');
  });

  it('is said in the language that is asked for, with Latin digits', () => {
    expect(ago(nowMs - 5 * MINUTE_MS, nowMs, 'es')).toBe('hace 5 minutos');
    expect(ago(nowMs - 25 * MINUTE_MS, nowMs, 'ar')).toContain('25');
  });
});
