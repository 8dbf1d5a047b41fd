import { describe, expect, it } from 'vitest';
import { languageTags } from '../../../src/i18n/languages.js';
import { writersZone, zonedTime } from '../../../src/i18n/zoned-time.js';

const ZONE = 'America/New_York';
/** Intl puts a narrow no-break space before AM and PM. */
const plain = (words: string) => words.replaceAll('\u202f', ' ');

describe('the zone of a time is', () => {
  it.each([
    ['the given one, in summer', '2024-06-18T14:41:00-04:00', ZONE, ZONE],
    ['the given one, in winter', '2026-03-02T14:41:00-05:00', ZONE, ZONE],
    ['the given one, where the time is in UTC', '2026-03-02T19:41:00Z', ZONE, ZONE],
    ['the given one, where no offset is known', '2026-03-02T19:41:00-00:00', ZONE, ZONE],
    ['the given one, at no offset', '2026-01-02T19:41:00+00:00', 'Europe/London', 'Europe/London'],
    ['the offset, where the writer is elsewhere', '2026-03-02T14:41:00-05:00', 'UTC', 'Etc/GMT+5'],
    ['the offset, where the given one had another that day', '2026-03-02T14:41:00-04:00', ZONE, 'Etc/GMT+4'],
    ['the offset, east of Greenwich', '2026-03-02T14:41:00+09:00', ZONE, 'Etc/GMT-9'],
  ])('%s', (_what, time, given, zone) => {
    expect(writersZone(time, given)).toBe(zone);
  });

  it('one that every platform knows, whatever the offset', () => {
    for (const offset of ['+05:30', '-03:30', '+12:45', '+23:59', '-23:00']) {
      const zone = writersZone(`2026-03-02T14:41:00${offset}`, ZONE);
      expect(() => zonedTime('2026-03-02T14:41:00Z', 'en', zone)).not.toThrow();
    }
  });
});

describe('a time', () => {
  const time = '2024-06-18T14:41:00-04:00';

  it.each([
    ['alone has its day, its year and its zone', undefined, 'Jun 18, 2024, 2:41 PM EDT'],
    ['beside one of the same day has none of these', '2024-06-18T23:59:00-04:00', '2:41 PM'],
    ['beside one of another day has its day', '2024-06-19T00:01:00-04:00', 'Jun 18, 2024, 2:41 PM'],
    ['beside one of the same day in this zone only', '2024-06-19T03:00:00Z', '2:41 PM'],
  ])('%s', (_what, beside, words) => {
    expect(plain(zonedTime(time, 'en', ZONE, beside))).toBe(words);
  });

  it('of a writer without a zone that has a name is told with the offset', () => {
    expect(plain(zonedTime(time, 'en', 'Etc/GMT+4'))).toBe('Jun 18, 2024, 2:41 PM GMT-4');
  });

  it.each(languageTags)('in %s has Latin digits, and its zone', (language) => {
    const words = zonedTime(time, language, ZONE);
    expect(words).toMatch(/18.*2024|2024.*18/s);
    expect(words).toMatch(/(2:41|14:41|14\.41).*EDT$/s);
    expect(words).not.toMatch(/(?![0-9])\p{Nd}/u);
  });
});
