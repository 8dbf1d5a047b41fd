import { expect, it } from 'vitest';
import { englishTime } from '../../../src/i18n/english-time.js';

const parts = { day: { month: 'short', day: 'numeric' }, year: { year: 'numeric' } } as const;

it('is written as Intl writes it, on every day of a year and at every time of a day', () => {
  for (const has of [
    { day: false, year: false },
    { day: true, year: false },
    { day: true, year: true },
  ]) {
    const format = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      minute: '2-digit',
      ...(has.day && parts.day),
      ...(has.year && parts.year),
    });
    // A step of 13 hours and 7 minutes meets both halves of the day, the hours that clocks skip or repeat, and every month.
    for (let minute = 0; minute < 366 * 1440; minute += 787) {
      const date = new Date(2028, 0, 1, 0, minute);
      expect(englishTime(date, has)).toBe(format.format(date).replaceAll('\u202f', ' '));
    }
    for (let minute = 0; minute < 1440; minute++) {
      const date = new Date(2026, 2, 2, 0, minute);
      expect(englishTime(date, has)).toBe(format.format(date).replaceAll('\u202f', ' '));
    }
  }
});
