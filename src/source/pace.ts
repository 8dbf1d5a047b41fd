import { watchAttention } from './attention.js';
import { readClock } from './clock.js';
import { onlineDelayMs } from './online-delay.js';
import { timerDelayMs } from './timer-delay.js';

export interface Pace {
  /** The next look is due in so many milliseconds. */
  next(delayMs: number): void;
  stop(): void;
}

/**
 * Calls `look` when it is due, and not while nobody sees the page; whoever comes back to it later than that gets a look at once.
 * @param spreadMs over how many milliseconds to spread the looks of all who get their network back in the same moment
 * @param chance gives a number from 0 to 1
 */
export function startPace(look: () => void, spreadMs: () => number, chance: () => number): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueMs = Number.POSITIVE_INFINITY;
  const wait = () => {
    clearTimeout(timer);
    const delayMs = timerDelayMs(dueMs, readClock(), document.visibilityState === 'hidden');
    if (delayMs !== undefined) timer = setTimeout(run, delayMs);
  };
  const run = () => {
    dueMs = Number.POSITIVE_INFINITY;
    look();
  };
  const next = (delayMs: number) => {
    dueMs = readClock() + delayMs;
    wait();
  };
  const stopListening = watchAttention({
    seen: wait,
    online: () => next(onlineDelayMs(spreadMs(), chance())),
  });
  return {
    next,
    stop: () => {
      stopListening();
      clearTimeout(timer);
    },
  };
}
