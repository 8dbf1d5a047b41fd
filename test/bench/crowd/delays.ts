import type { Looks } from './looks-in-order.ts';

/**
 * Seconds from a publication until each tab shows it: its first look that gets a copy made since. One in which it never
 * does is left endless.
 * @param copiedMs when the copy was made that each look got
 */
export function delaysSeconds(looks: Looks, copiedMs: Float64Array, tabs: number, publishedMs: number): Float64Array {
  const seconds = new Float64Array(tabs).fill(Number.POSITIVE_INFINITY);
  looks.tab.forEach((tab, look) => {
    if (copiedMs[look]! >= publishedMs && seconds[tab] === Number.POSITIVE_INFINITY) {
      seconds[tab] = (looks.atMs[look]! - publishedMs) / 1000;
    }
  });
  return seconds;
}
