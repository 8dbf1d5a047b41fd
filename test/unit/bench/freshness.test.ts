import { expect, it } from 'vitest';
import { delaysSeconds } from '../../bench/crowd/delays.js';
import { passThrough } from '../../bench/crowd/edge-caches.js';
import { looksInOrder } from '../../bench/crowd/looks-in-order.js';
import { seededChance } from '../../fixtures/seeded-chance.js';

const at = (...seconds: number[]) => ({
  atMs: Float64Array.from(seconds, (second) => second * 1000),
  cache: new Uint32Array(seconds.length),
});
const KEEPING = { caches: 1, sMaxAgeMs: 5000, staleMs: 30_000 };

it('a cache gives out its copy for as long as it is fresh, then once more while it asks, and none that is too old', () => {
  const { copiedMs, requests } = passThrough(at(0, 4, 6, 7, 60), KEEPING);
  expect([...copiedMs]).toEqual([0, 0, 0, 6000, 60_000]);
  expect(requests).toBe(3);
});

it('a cache that may give out nothing old makes its reader wait for the new', () => {
  expect([...passThrough(at(0, 4, 6), { ...KEEPING, staleMs: 0 }).copiedMs]).toEqual([0, 0, 6000]);
});

it('every cache asks for itself', () => {
  const looks = { ...at(0, 1, 2), cache: Uint32Array.of(0, 1, 0) };
  expect(passThrough(looks, { ...KEEPING, caches: 2 }).requests).toBe(2);
});

it('every tab looks once an interval, and all looks are in the order of time', () => {
  const { atMs, tab } = looksInOrder(100, 300_000, 30_000, seededChance(3));
  expect(atMs.length).toBeGreaterThan(950);
  expect(atMs.length).toBeLessThan(1050);
  expect([...atMs]).toEqual([...atMs].sort((one, other) => one - other));
  for (let one = 0; one < 100; one++) {
    const times = atMs.filter((_, look) => tab[look] === one);
    const gaps = [...times].slice(1).map((time, index) => time - times[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(23_999);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(36_001);
  }
});

it('a tab has the news with its first look that gets a copy made since', () => {
  const looks = { atMs: Float64Array.of(1000, 2000, 8000, 9000), tab: Uint32Array.of(0, 1, 0, 0) };
  const delays = delaysSeconds(looks, Float64Array.of(0, 0, 3000, 9000), 2, 2500);
  expect([...delays]).toEqual([5.5, Number.POSITIVE_INFINITY]);
});
