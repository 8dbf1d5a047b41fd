/** From one time up to another. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What happens to a crowd of tabs. Times are milliseconds since its beginning. */
export interface Scenario {
  readonly tabs: number;
  readonly durationMs: number;
  /** All tabs are opened within this time, as many in every second of it. */
  readonly rushMs: number;
  /** Readers turn to another tab and back: how long a tab is seen, and then not seen, on average (exponentially distributed). */
  readonly turns?: { readonly seenMs: number; readonly hiddenMs: number };
  /** For how long an edge cache keeps an answer; an error it doesn't keep. */
  readonly sMaxAgeMs: number;
  /** The origin answers with an error, for which the caches have no older copy. */
  readonly down?: Span;
  /** What the origin says meanwhile about when to come back: a `Retry-After` header. */
  readonly retryAfter?: (nowMs: number) => string;
  /** No tab has a network, and at the end of it all have one in the same moment. */
  readonly offline?: Span;
  /** No tab is seen; from the end of it all are, within so many milliseconds. */
  readonly hidden?: Span & { readonly backWithinMs: number };
  /** From then on the origin has another revision. */
  readonly publishedMs?: number;
  /** Seconds between looks that the feed asks for: before and with that revision. */
  readonly refresh: readonly [before: number, after: number];
}

const isIn = (span: Span | undefined, nowMs: number) => span !== undefined && nowMs >= span.fromMs && nowMs < span.toMs;

/** What a look brings: nothing from the network, an error, or one of the two revisions. */
export type Answer = 'unsent' | 'error' | 'before' | 'after';

/**
 * What a look brings. An edge cache asks the origin once in `sMaxAgeMs`, as in a crowd somebody always asks just then.
 * @param phaseMs at which point of its period the reader's edge cache asks
 */
export function answerAt(scenario: Scenario, nowMs: number, phaseMs: number): Answer {
  const { down, offline, sMaxAgeMs, publishedMs = Number.POSITIVE_INFINITY } = scenario;
  if (isIn(offline, nowMs)) return 'unsent';
  let copiedMs = nowMs - (((nowMs + phaseMs) | 0) % sMaxAgeMs);
  if (down && copiedMs >= down.fromMs) {
    if (nowMs < down.toMs) return 'error';
    // The first look after the end found no copy, and made the cache ask at once.
    if (copiedMs < down.toMs) copiedMs = nowMs;
  }
  return copiedMs >= publishedMs ? 'after' : 'before';
}

/** From when on there is news to be had: its publication, or the end of a failure that it fell into. */
export const newsMs = ({ publishedMs = Number.POSITIVE_INFINITY, down }: Scenario): number =>
  isIn(down, publishedMs) ? down!.toMs : publishedMs;
