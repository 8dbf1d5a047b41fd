/** The platform's time, or a test's. Milliseconds. */
export interface Clock {
  nowMs(): number;
  /** Calls once, later. Returns what calls it off. */
  after(delayMs: number, call: () => void): () => void;
}

export interface Heartbeat {
  readonly everyMs: number;
  readonly clock: Clock;
  /** Signs and writes; gives the time up to which what it wrote holds (milliseconds since 1970). */
  beat(): Promise<number>;
  /** A beat failed. What was written last holds until then; nothing where there is no such thing, or that is over. */
  failed(error: unknown, heldUntilMs: number | undefined): void;
  /** After a failure, all is well again. */
  recovered(): void;
}

/** What goes on until it is stopped. */
export interface Beating {
  /** A beat at once, as there is something new. */
  now(): void;
  /** Resolves when no beat is under way any more. */
  stop(): Promise<void>;
}

/** Beats now and then again and again, never two at a time. */
export function startHeartbeat({ everyMs, clock, beat, failed, recovered }: Heartbeat): Beating {
  let last = Promise.resolve();
  let isStopped = false;
  let isFailing = false;
  let heldUntilMs = 0;
  let callOff = () => {};
  const turn = async () => {
    if (isStopped) return;
    callOff();
    try {
      heldUntilMs = await beat();
      if (isFailing) recovered();
      isFailing = false;
    } catch (error) {
      isFailing = true;
      failed(error, heldUntilMs > clock.nowMs() ? heldUntilMs : undefined);
    }
    if (!isStopped) callOff = clock.after(everyMs, now);
  };
  const now = () => {
    last = last.then(turn);
  };
  now();
  return {
    now,
    stop: () => {
      isStopped = true;
      callOff();
      return last;
    },
  };
}
