import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { axis } from '../../bench/axis.js';
import { chart } from '../../bench/chart.js';
import type { Curve } from '../../bench/figure.js';

const curve = (fields: Partial<Curve> = {}): Curve => ({
  chart: 'An update',
  line: 'banner',
  x: 'contacts',
  y: 'ms',
  points: [
    [10, 1],
    [100, 2],
    [1000, 4],
  ],
  ...fields,
});

/** The places, in the picture, that a curve's path goes through. */
const placesOf = (svg: string) =>
  [...svg.matchAll(/<path class="c l\d" d="M([^h"]+)"/g)].map(([, path]) =>
    path!.split('L').map((place) => place.split(' ').map(Number)),
  );

describe('an axis', () => {
  it('is logarithmic where the values lie far apart', () => {
    const { isLog, at, ticks } = axis([10, 100, 1000]);
    expect(isLog).toBe(true);
    expect([10, 100, 1000].map((value) => Number(at(value).toFixed(6)))).toEqual([0, 0.5, 1]);
    expect(ticks).toEqual([10, 20, 50, 100, 200, 500, 1000]);
  });

  it('begins at zero where they lie near each other, or one is zero', () => {
    expect(axis([3, 5])).toMatchObject({ isLog: false, ticks: [0, 1, 2, 3, 4, 5] });
    expect(axis([0, 5000])).toMatchObject({ isLog: false });
    expect(axis([3, 5]).at(0)).toBe(0);
  });

  it.each([[[0]], [[0.3, 0.4]], [[7, 7]], [[1, 1e9]], [[0.02, 3]], [[12_000, 30_000]], [[-40, 900]], [[-3, -1]]])(
    'of %j has some words beside it, not too many, and all of them within',
    (values) => {
      const { ticks, at } = axis(values);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(8);
      for (const tick of ticks) expect(at(tick)).toBeGreaterThanOrEqual(0);
      for (const tick of ticks) expect(at(tick)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );
});

describe('a chart', () => {
  it('has each point where its value stands', () => {
    const [places] = placesOf(chart([curve()]));
    const [first, middle, last] = places!;
    expect(middle![0]! - first![0]!).toBeCloseTo(last![0]! - middle![0]!, 0);
    // Its vertical axis is plain: 1, 2 and 4 are as far from each other as they are.
    expect(first![1]! - middle![1]!).toBeCloseTo((middle![1]! - last![1]!) / 2, 0);
  });

  it('has the curves of one name on the same axes, and each other name beside it', () => {
    const slower = curve({ line: 'floor', points: [[10, 4]] });
    const svg = chart([curve(), curve({ chart: 'Heap', y: 'kB' }), slower]);
    expect(svg.match(/<g transform/g)).toHaveLength(2);
    const [banner, floor] = placesOf(svg);
    expect(floor![0]).toEqual([banner![0]![0], banner![2]![1]]);
  });

  it('names its lines and says what its axes count, and in which scale', () => {
    const svg = chart([curve(), curve({ line: 'floor' })]);
    for (const words of ['>An update<', '>banner<', '>floor<', '>contacts, log scale<', '>ms<'])
      expect(svg).toContain(words);
  });

  it('is well-formed whatever the names hold, and has nothing that runs or is fetched', () => {
    const svg = chart([curve({ chart: 'a < b & "c"', line: '</text><script>', y: '<ms>' })]);
    const tags = new Set<string>();
    const walk = (nodes: readonly { name?: string; children?: never[] }[]) => {
      for (const { name, children = [] } of nodes) {
        if (name) tags.add(name);
        walk(children);
      }
    };
    walk(parseDocument(svg, { xmlMode: true }).children as never[]);
    expect([...tags].sort()).toEqual(['g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/href|url\(|@import| on\w+=/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has no mark at each of very many points', () => {
    const points = Array.from({ length: 600 }, (_, index) => [index, index % 7] as const);
    expect(chart([curve({ points })]).match(/<path class="l0"/g)).toHaveLength(1);
  });

  it('is nothing where there is nothing to draw', () => {
    expect(chart([])).toBe('');
    expect(chart([curve({ points: [] })])).toBe('');
  });
});
