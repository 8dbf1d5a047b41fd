import { readClock } from '../source/clock.js';
import { nextTask } from './next-task.js';

/** So long, in milliseconds, a task goes on with what is done in steps. */
const ENOUGH_MS = 16;

/** For what is done in steps: between two of them, nothing; or the next task, when this one has taken its time. */
export function breather(): () => Promise<void> | undefined {
  let startMs: number | undefined;
  return () => {
    startMs ??= readClock();
    if (readClock() - startMs < ENOUGH_MS) return;
    startMs = undefined;
    return nextTask();
  };
}
