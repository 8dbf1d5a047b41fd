import { expect, it } from 'vitest';
import { englishAgo } from '../../../src/i18n/english-ago.js';

it.each(['minute', 'hour', 'day'] as const)('%ss are counted as Intl counts them', (unit) => {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  for (const count of [1, 2, 21, 59, 101, 999]) expect(englishAgo(count, unit)).toBe(format.format(-count, unit));
});

it('the last minute is now, as Intl calls it', () => {
  expect(englishAgo(0, 'second')).toBe(new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(0, 'second'));
});
