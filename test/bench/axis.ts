/** Where values stand along a line, and which of them are written beside it. */
export interface Axis {
  readonly isLog: boolean;
  /** From 0 at the line's beginning to 1 at its end. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Values that lie further apart than this can't be told from each other on a plain scale. */
const WIDE = 20;
const MOST_LOG_TICKS = 7;

const decades = (low: number, high: number) =>
  Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, index) => Math.floor(Math.log10(low)) + index,
  );

/** 1, 2 and 5 of each power of ten, or the powers alone, or every so many of them. */
function logTicks(low: number, high: number): number[] {
  const powers = decades(low, high);
  const all = [[1, 2, 5], [1, 5], [1]].map((digits) =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((tick) => tick >= low && tick <= high),
  );
  const few = all.find((ticks) => ticks.length <= MOST_LOG_TICKS);
  const every = Math.ceil(powers.length / MOST_LOG_TICKS);
  return few ?? all[2]!.filter((_, index) => index % every === 0);
}

/** Steps of 1, 2 or 5 times a power of ten: three to six of them. */
function plainTicks(low: number, high: number): number[] {
  const most = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = power * ([1, 2, 5].findLast((digit) => digit * power <= most) ?? 1);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** A scale for these values: logarithmic where they are all positive and far apart, else with zero on it. */
export function axis(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low >= WIDE) {
    const span = Math.log(high / low);
    return { isLog: true, at: (value) => Math.log(value / low) / span, ticks: logTicks(low, high) };
  }
  const [begin, end] = [Math.min(0, low), Math.max(0, high)];
  const span = end - begin || 1;
  return { isLog: false, at: (value) => (value - begin) / span, ticks: plainTicks(begin, begin + span) };
}
