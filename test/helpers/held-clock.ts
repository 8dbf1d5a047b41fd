interface Held {
  readonly run: () => void;
  readonly everyMs?: number;
  atMs: number;
}

type Page = Window & typeof globalThis;

/** What is done with no wait to speak of runs by itself. */
const LEAST_MS = 100;

/** A turn of the real event loop: whatever a timer has set going is on screen after it. */
const settle = () => new Promise((done) => setTimeout(done));

/**
 * Holds the time of a page in hand: its clock stands still, and its timers fire when the test lets time go by, in their
 * order and at their own time. For a page that is thrown away after the test.
 */
export function holdClock(page: Page) {
  const { setTimeout: start, clearTimeout: stop } = page;
  const held = new Map<number, Held>();
  let nowMs = page.Date.now();
  let next = -1;
  const hold = (timer: Held): number => {
    held.set(next, timer);
    return next--;
  };
  const forget = (id?: number) => {
    if (!held.delete(id ?? 0)) stop(id);
  };
  const setTimer = (run: () => void, delayMs = 0) =>
    delayMs < LEAST_MS ? start(run, delayMs) : hold({ run, atMs: nowMs + delayMs });
  const setTick = (run: () => void, everyMs = 0) => hold({ run, everyMs, atMs: nowMs + everyMs });
  Object.assign(page, { setTimeout: setTimer, clearTimeout: forget, setInterval: setTick, clearInterval: forget });
  page.Date.now = () => nowMs;

  const due = (untilMs: number) =>
    [...held].filter(([, { atMs }]) => atMs <= untilMs).sort(([, one], [, other]) => one.atMs - other.atMs)[0];
  return {
    now: () => nowMs,
    /** Lets time go by. */
    async pass(ms: number): Promise<void> {
      const untilMs = nowMs + ms;
      for (let timer = due(untilMs); timer; timer = due(untilMs)) {
        const [id, one] = timer;
        nowMs = one.atMs;
        if (one.everyMs) one.atMs += one.everyMs;
        else held.delete(id);
        one.run();
        await settle();
      }
      nowMs = untilMs;
      await settle();
    },
    /** For how long each timer still waits, ticks aside. */
    waits: () => [...held.values()].filter(({ everyMs }) => !everyMs).map(({ atMs }) => atMs - nowMs),
  };
}
