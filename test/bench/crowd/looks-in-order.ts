import { nextDelayMs } from '../../../src/source/next-delay.js';

/** Looks of a crowd in the order of time. */
export interface Looks {
  readonly atMs: Float64Array;
  readonly tab: Uint32Array;
}

/** More tabs than this don't fit beside milliseconds into the 53 bits of a number. */
const MOST_TABS = 2 ** 24;

/**
 * When the tabs of a crowd look that are all open and seen: each somewhere in its first interval, and then by the banner's
 * own formula.
 * @param tabs at most 2^24
 * @param chance gives a number from 0 to 1
 */
export function looksInOrder(tabs: number, durationMs: number, intervalMs: number, chance: () => number): Looks {
  if (tabs > MOST_TABS) throw new RangeError(`${tabs} tabs are too many`);
  const keys = new Float64Array(Math.ceil(tabs * (durationMs / (0.8 * intervalMs) + 1)));
  let count = 0;
  for (let tab = 0; tab < tabs; tab++) {
    let atMs = chance() * intervalMs;
    while (atMs < durationMs) {
      keys[count++] = Math.floor(atMs) * MOST_TABS + tab;
      atMs += nextDelayMs({ intervalMs, failed: false, chance: chance() });
    }
  }
  const sorted = keys.subarray(0, count).sort();
  return {
    atMs: sorted.map((key) => Math.floor(key / MOST_TABS)),
    tab: Uint32Array.from(sorted, (key) => key % MOST_TABS),
  };
}
