import { expect, it } from 'vitest';
import { hourOf } from '../../bench/wire/looks-per-hour.js';

const bytes = { unchanged: 100, changed: 1000, reconnected: 3000 };

it('each change is seen by one look, the rest bring nothing', () => {
  expect(hourOf(30, 12, bytes)).toEqual({ looks: 120, bytes: 108 * 100 + 12 * 1000 });
});

it('of more changes than looks, only so many are seen', () => {
  expect(hourOf(300, 50, bytes)).toEqual({ looks: 12, bytes: 12 * 1000 });
});

it('whoever waits longer than a connection is kept, by chance too, makes a new one each time', () => {
  expect(hourOf(360, 0, bytes)).toEqual({ looks: 10, bytes: 10 * 3000 });
  expect(hourOf(300, 0, bytes)).toEqual({ looks: 12, bytes: 12 * 100 });
});
