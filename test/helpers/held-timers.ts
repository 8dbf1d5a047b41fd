interface Held {
  readonly delayMs: number;
  readonly fire: () => void;
}

/**
 * Holds back every timer of five seconds or more, so that a test sees for how long something waits and decides when the
 * wait is over. Shorter ones run. `release` puts the page's own clock back.
 */
export function holdTimers() {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const held = new Map<number, Held>();
  let next = -1;
  globalThis.setTimeout = ((run: () => void, delayMs = 0, ...rest: unknown[]) => {
    if (delayMs < 5000) return start(run, delayMs, ...rest);
    const id = next--;
    held.set(id, { delayMs, fire: () => held.delete(id) && run() });
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!held.delete(id)) stop(id);
  }) as typeof clearTimeout;
  return {
    /** What is waiting, a deadline of a look that is under way included. */
    waiting: (): Held[] => [...held.values()],
    release: () => Object.assign(globalThis, { setTimeout: start, clearTimeout: stop }),
  };
}
