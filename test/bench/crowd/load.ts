/** What a crowd did. */
export interface Load {
  /** Looks that reached the caches, second by second. */
  readonly looks: Float64Array;
  /** Those of them that were answered by an error. */
  readonly errors: Float64Array;
  /** Tabs by the time for which they were on screen without the news, once there was some: in tenths of a second. */
  readonly lags: Float64Array;
  /** Tabs that were on screen when there was news. */
  waiting: number;
}

export const emptyLoad = (durationMs: number): Load => ({
  looks: new Float64Array(Math.ceil(durationMs / 1000)),
  errors: new Float64Array(Math.ceil(durationMs / 1000)),
  lags: new Float64Array(Math.ceil(durationMs / 100) + 1),
  waiting: 0,
});

/** Several crowds as one: tabs know nothing of each other. */
export function together(loads: readonly Load[]): Load {
  const sum = emptyLoad(loads[0]!.looks.length * 1000);
  for (const load of loads) {
    load.looks.forEach((looks, second) => {
      sum.looks[second]! += looks;
      sum.errors[second]! += load.errors[second]!;
    });
    load.lags.forEach((tabs, tenth) => {
      sum.lags[tenth]! += tabs;
    });
    sum.waiting += load.waiting;
  }
  return sum;
}

/** Looks a second, on average from one second up to another. */
export const meanOf = (perSecond: Float64Array, from: number, to: number): number =>
  perSecond.subarray(from, to).reduce((sum, looks) => sum + looks, 0) / (to - from);

/** The busiest second's looks. */
export const peakOf = (perSecond: Float64Array, from: number, to: number): number =>
  perSecond.subarray(from, to).reduce((most, looks) => Math.max(most, looks), 0);

/** Seconds after which that share of those who waited had the news; endless where they never had. */
export function lagOf({ lags, waiting }: Load, share: number): number {
  let having = 0;
  const tenth = lags.findIndex((tabs) => {
    having += tabs;
    return having >= waiting * share;
  });
  return tenth < 0 ? Number.POSITIVE_INFINITY : (tenth + 1) / 10;
}
