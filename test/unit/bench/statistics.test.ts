import { expect, it } from 'vitest';
import { interleaved, median, quantile, ratios, summary } from '../../bench/statistics.js';

it('a quantile is one of the numbers, whatever their order', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([5, 1, 4, 2, 3], share))).toEqual([1, 2, 3, 4, 5]);
  expect(median([3, 1, 2])).toBe(2);
});

it('a summary has the median, the quartiles and how many there were', () => {
  expect(summary([4, 3, 2, 1])).toEqual({ value: 3, spread: [2, 4], runs: 4 });
});

it('each way is taken once a round, and no way always first', async () => {
  const order: string[] = [];
  const way = (name: string) => () => order.push(name);
  const given = await interleaved(3, { ours: way('ours'), theirs: way('theirs') });
  expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
  expect(given).toEqual({ ours: [1, 4, 5], theirs: [2, 3, 6] });
});

it('a ratio stays in its round', () => {
  expect(ratios([10, 30], [5, 60])).toEqual([2, 0.5]);
});
