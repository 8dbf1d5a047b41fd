import { describe, expect, it } from 'vitest';
import { lagOf, meanOf, peakOf } from '../../bench/crowd/load.js';
import { OTHER_WAYS } from '../../bench/crowd/other-ways.js';
import { ourWay } from '../../bench/crowd/our-way.js';
import type { Scenario } from '../../bench/crowd/scenario.js';
import { simulate } from '../../bench/crowd/simulate.js';
import { seededChance } from '../../fixtures/seeded-chance.js';

const [plainInterval, fullJitter, swr, tanstack] = OTHER_WAYS;
const MINUTE_MS = 60_000;

const crowd = (fields: Partial<Scenario> = {}): Scenario => ({
  tabs: 2000,
  durationMs: 10 * MINUTE_MS,
  rushMs: 5 * MINUTE_MS,
  sMaxAgeMs: 5000,
  refresh: [30, 30],
  ...fields,
});
const run = (way = ourWay, fields: Partial<Scenario> = {}) => simulate(way, crowd(fields), seededChance(1));
const total = (perSecond: Float64Array) => perSecond.reduce((sum, looks) => sum + looks, 0);
const down = { fromMs: 6 * MINUTE_MS, toMs: 8 * MINUTE_MS };

describe('a crowd that starts together', () => {
  it('and beats by setInterval comes as one, at every interval', () => {
    const { looks } = run(plainInterval, { rushMs: 0 });
    const busy = [...looks.entries()].filter(([, count]) => count);
    expect(busy).toEqual(Array.from({ length: 20 }, (_, beat) => [30 * beat, 2000]));
  });

  it('is spread out by the banner in a few minutes', () => {
    const { looks } = run(ourWay, { rushMs: 0 });
    expect(looks[0]).toBe(2000);
    expect(peakOf(looks, 300, 600)).toBeLessThan(200);
  });
});

it('every tab looks once an interval, whichever way it goes', () => {
  for (const way of [ourWay, ...OTHER_WAYS]) {
    const { looks, errors } = run(way);
    expect(meanOf(looks, 360, 600), way.name).toBeCloseTo(2000 / 30, -0.5);
    expect(total(errors)).toBe(0);
  }
});

it('a tab that nobody sees does not look, but by setInterval; at once on return if it is time', () => {
  const hidden = { ...down, backWithinMs: 0 };
  const { looks } = run(ourWay, { hidden });
  expect(total(looks.subarray(360, 480))).toBe(0);
  expect(looks[480]).toBeGreaterThanOrEqual(2000);
  expect(total(run(plainInterval, { hidden }).looks.subarray(360, 480))).toBeCloseTo(8000, -2);
});

it('without a network nothing reaches the caches, and then all come within one interval', () => {
  const { looks } = run(ourWay, { offline: down });
  expect(total(looks.subarray(360, 480))).toBe(0);
  expect(total(looks.subarray(480, 504))).toBeCloseTo(2000 * 0.8, -2);
  expect(run(fullJitter, { offline: down }).looks[480]).toBe(2000);
});

describe('while the origin is down', () => {
  it('every look fails once the caches’ copies are too old, and none before and after', () => {
    const { looks, errors } = run(ourWay, { down });
    expect(total(errors.subarray(0, 360))).toBe(0);
    expect(errors.subarray(366, 480)).toEqual(looks.subarray(366, 480));
    expect(total(errors.subarray(480))).toBe(0);
  });

  it('the banner asks two thirds as often, the others up to six times as often', () => {
    const rate = (way: typeof ourWay) => meanOf(run(way, { down }).looks, 420, 480) / (2000 / 30);
    expect(rate(ourWay)).toBeCloseTo(2 / 3, 1);
    expect(rate(plainInterval!)).toBeCloseTo(1, 1);
    expect(rate(fullJitter!)).toBeGreaterThan(1.2);
    expect(rate(tanstack!)).toBeCloseTo((4 * 30) / 37, 0);
  });

  it('SWR gives up for longer each time', () => {
    const { looks } = run(swr, { down });
    expect(meanOf(looks, 366, 396)).toBeGreaterThan(meanOf(looks, 450, 480));
  });

  it('the banner leaves a server alone for as long as it asks', () => {
    const { looks } = run(ourWay, { down, retryAfter: () => '120' });
    expect(total(looks.subarray(366 + 36, 480))).toBe(0);
  });
});

it('news reaches everybody within the longest wait and the caches’ age, and nobody sooner than it is out', () => {
  const load = run(ourWay, { publishedMs: 6 * MINUTE_MS });
  expect(load.waiting).toBe(2000);
  expect(total(load.lags)).toBe(2000);
  expect(lagOf(load, 0.5)).toBeGreaterThan(14);
  expect(lagOf(load, 0.5)).toBeLessThan(20);
  expect(lagOf(load, 1)).toBeLessThanOrEqual(41.1);
});

it('a tab that is turned away from waits for nothing meanwhile', () => {
  const turns = { seenMs: 60_000, hiddenMs: 60_000 };
  const load = run(ourWay, { turns, publishedMs: 6 * MINUTE_MS });
  expect(load.waiting / 2000).toBeCloseTo(0.5, 1);
  expect(lagOf(load, 0.99)).toBeLessThan(41.1);
});

it('the same seed gives the same crowd, another seed another', () => {
  const looks = (seed: number) => simulate(ourWay, crowd(), seededChance(seed)).looks;
  expect(looks(1)).toEqual(looks(1));
  expect(looks(1)).not.toEqual(looks(2));
});
