const SLICE = 50;

/** Raises a count to its end in slices, one a frame, so that a long list never holds the page up. Returns its stop. */
export function reveal(from: number, to: number, tell: (count: number) => void): () => void {
  let count = from;
  let frame = 0;
  const step = () => {
    count = Math.min(to, count + SLICE);
    tell(count);
    if (count < to) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}
