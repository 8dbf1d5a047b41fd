/** What a figure is counted in. `times` is a ratio to something that was measured in the same run. */
export type Unit =
  | 'times'
  | 'B'
  | 'kB'
  | 'ms'
  | 's'
  | 'shift'
  | 'nodes'
  | 'requests'
  | 'requests/s'
  | 'connections'
  | '%';

/** One row of the report. */
export interface Figure {
  /** What was measured: `update of one number, 400 contacts`. */
  readonly what: string;
  /** What it stands beside: `the floor`; nothing for a figure that is exact by itself. */
  readonly against?: string | undefined;
  /** The median of the runs; of one run, what it gave. */
  readonly value: number;
  readonly unit: Unit;
  /** The quartiles of the runs. */
  readonly spread?: readonly [low: number, high: number] | undefined;
  readonly runs?: number | undefined;
  /** What is aimed at, in the same unit; nothing: told for comparison. */
  readonly goal?: Goal | undefined;
  /** What explains a goal that is missed, and what would close it. Shown only then. */
  readonly shortfall?: string | undefined;
}

export type Goal = { readonly atMost: number } | { readonly atLeast: number } | { readonly exactly: number };

/** How something grows: points of one line in a chart. */
export interface Curve {
  /** The chart that it stands in; curves of one chart share their axes. */
  readonly chart: string;
  readonly line: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Found {
  readonly figures: readonly Figure[];
  readonly curves?: readonly Curve[];
  /** Sentences that belong under the table: versions, conditions, what was left out. */
  readonly notes?: readonly string[];
}

/** One thing to measure. */
export interface Measure {
  /** The word by which it is asked for: `npm run bench -- updates`. */
  readonly name: string;
  /** Its heading in the report. */
  readonly title: string;
  /** @throws whatever keeps it from measuring: the report says so, and the others go on */
  run(): Promise<Found>;
}

export const isMet = ({ value, goal }: Figure): boolean | undefined => {
  if (!goal) return undefined;
  if ('atMost' in goal) return value <= goal.atMost;
  return 'atLeast' in goal ? value >= goal.atLeast : value === goal.exactly;
};
