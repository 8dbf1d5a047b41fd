import type { Scenario } from './scenario.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * When a reader turns away from a tab, or back to it, next. Milliseconds since the beginning.
 * @param isHidden what the tab is now
 * @param chance gives a number from 0 to 1, without 1
 */
export function nextTurnMs(
  { turns, hidden }: Scenario,
  isHidden: boolean,
  nowMs: number,
  chance: () => number,
): number {
  if (hidden) {
    if (isHidden) return hidden.toMs + chance() * hidden.backWithinMs;
    return nowMs < hidden.fromMs ? hidden.fromMs : NEVER;
  }
  if (!turns) return NEVER;
  return nowMs - Math.log(1 - chance()) * (isHidden ? turns.hiddenMs : turns.seenMs);
}
