import { expect, it, vi } from 'vitest';
import { onceFor } from '../../../src/feed/once-for.js';

it('what an object gives is worked out once, and for each object anew', () => {
  const make = vi.fn((list: readonly string[]) => ({ first: list[0] }));
  const firstOf = onceFor(make);
  const [one, other] = [['a'], ['a']];
  expect(firstOf(one)).toBe(firstOf(one));
  expect(firstOf(other)).not.toBe(firstOf(one));
  expect(make).toHaveBeenCalledTimes(2);
});

it('nothing is an answer too', () => {
  const make = vi.fn(() => undefined);
  const nothingFor = onceFor(make);
  const list: string[] = [];
  expect([nothingFor(list), nothingFor(list)]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
