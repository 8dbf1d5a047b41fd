import { watchAttention } from './attention.js';
import { readClock } from './clock.js';

/** Longer waits overflow the browser's timer, and then are none. */
const MOST_MS = 3_600_000;

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
    if (document.visibilityState === 'hidden' || dueMs === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(run, Math.min(Math.max(0, dueMs - readClock()), MOST_MS));
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
    online: () => next(Math.min(dueMs - readClock(), spreadMs() * chance())),
  });
  return {
    next,
    stop: () => {
      stopListening();
      clearTimeout(timer);
    },
  };
}
