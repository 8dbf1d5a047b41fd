import { readClock } from '../source/clock.js';

/** What a slow phone draws in a frame that nobody waits for. */
const LEAST = 10;
/** A slice that was drawn within this time, in milliseconds, may be followed by one twice as long. */
const QUICK_MS = 25;

/** Raises a count to its end in slices, one a frame, so that a long list never holds the page up. Returns its stop. */
export function reveal(from: number, to: number, tell: (count: number) => void): () => void {
  let count = from;
  let slice = LEAST;
  // How long the first one took, the second one can't tell: it comes before that has been drawn.
  let lastMs = 0;
  let frame = 0;
  const step = () => {
    count = Math.min(to, count + slice);
    tell(count);
    if (count < to) frame = requestAnimationFrame(next);
  };
  const next = () => {
    const nowMs = readClock();
    slice = nowMs - lastMs < QUICK_MS ? slice * 2 : LEAST;
    lastMs = nowMs;
    step();
  };
  step();
  return () => cancelAnimationFrame(frame);
}
