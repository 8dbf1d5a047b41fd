import { nextTask } from './next-task.js';

/** So long, in milliseconds, is waited for a frame: a page, or a part of it, that nobody sees has none. */
const LATE_MS = 50;

const ways: readonly ((run: () => void) => void)[] = [
  (run) => {
    requestAnimationFrame(run);
  },
  (run) => {
    setTimeout(run, LATE_MS);
  },
];

/** A task after the browser has drawn what has been done until now. */
export async function nextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const begun = ways.filter((way) => {
      try {
        way(resolve);
        return true;
      } catch {
        return false;
      }
    });
    if (!begun.length) resolve();
  });
  await nextTask();
}
