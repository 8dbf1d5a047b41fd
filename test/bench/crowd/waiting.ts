import type { Load } from './load.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Keeps, tab after tab, for how long each was on screen without the news once there was some.
 * @param fromMs when there is news to be had
 */
export function startWaiting(fromMs: number, load: Load) {
  let isDone = true;
  let isWaiting = false;
  let [waitedMs, shownMs] = [0, 0];
  return {
    /** A tab is opened, and seen. */
    open(nowMs: number): void {
      isDone = fromMs === NEVER || nowMs >= fromMs;
      isWaiting = false;
      waitedMs = 0;
    },
    /** Time has gone by. Who is not on screen when there is news waits for nothing. */
    pass(nowMs: number, isHidden: boolean): void {
      if (isDone || isWaiting || nowMs < fromMs) return;
      isDone = isHidden;
      if (isHidden) return;
      isWaiting = true;
      load.waiting++;
      shownMs = fromMs;
    },
    turn(nowMs: number, isHidden: boolean): void {
      if (isWaiting && isHidden) waitedMs += nowMs - shownMs;
      shownMs = nowMs;
    },
    /** A look brought the news. */
    have(nowMs: number, isHidden: boolean): void {
      if (!isWaiting) return;
      load.lags[Math.floor((waitedMs + (isHidden ? 0 : nowMs - shownMs)) / 100)]!++;
      isWaiting = false;
      isDone = true;
    },
  };
}
