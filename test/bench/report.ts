import { type Figure, type Found, type Goal, isMet, type Measure } from './figure.ts';

/** What one measure came to: figures, or why there are none. */
export type Outcome = { readonly measure: Measure } & ({ readonly found: Found } | { readonly failure: string });

const digits = (value: number) => (Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2);
const written = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: digits(value) });

const withUnit = (value: string, unit: Figure['unit']) => {
  if (unit === 'times') return `${value} ×`;
  return unit === 'shift' ? value : `${value} ${unit}`;
};

const goalText = (goal: Goal | undefined) => {
  if (!goal) return '';
  if ('atMost' in goal) return `≤ ${written(goal.atMost)}`;
  return 'atLeast' in goal ? `≥ ${written(goal.atLeast)}` : written(goal.exactly);
};

const verdict = (figure: Figure) => ({ true: 'met', false: '**missed**', undefined: '' })[`${isMet(figure)}`]!;

const cells = (figure: Figure): readonly string[] => [
  figure.what,
  figure.against ?? '',
  withUnit(written(figure.value), figure.unit),
  figure.spread ? `${figure.spread.map(written).join(' to ')} (${figure.runs})` : '',
  goalText(figure.goal),
  verdict(figure),
];

const HEAD = ['what', 'against', 'median', 'quartiles (runs)', 'goal', ''];

/** A table in Markdown, its columns lined up so that a terminal shows it as well. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** What was missed, with its reason; what has the same one stands together. */
function shortfalls(figures: readonly Figure[]): string[] {
  const missed = figures.filter((figure) => isMet(figure) === false);
  return [...new Set(missed.map(({ shortfall }) => shortfall))].map((reason) => {
    const named = missed.filter(({ shortfall }) => shortfall === reason).map(({ what }) => what);
    if (named.length === 1) return `- ${named[0]}: ${reason ?? 'not explained'}`;
    return [`- ${reason ?? 'not explained'}`, ...named.map((what) => `  - ${what}`)].join('\n');
  });
}

/** One measure as a section of the report. */
export function section(outcome: Outcome): string {
  const heading = `## ${outcome.measure.title}`;
  if ('failure' in outcome) return `${heading}\n\nNot measured: ${outcome.failure}`;
  const { figures, notes = [] } = outcome.found;
  const missed = shortfalls(figures);
  return [
    heading,
    table([HEAD, ...figures.map(cells)]),
    ...notes,
    ...(missed.length ? [`Missed:\n\n${missed.join('\n')}`] : []),
  ].join('\n\n');
}

/** How many goals there are, and how many are met. */
export function tally(outcomes: readonly Outcome[]): string {
  const figures = outcomes.flatMap((outcome) => ('found' in outcome ? outcome.found.figures : []));
  const judged = figures.map(isMet).filter((met) => met !== undefined);
  const failures = outcomes.filter((outcome) => 'failure' in outcome).length;
  const met = judged.filter(Boolean).length;
  return `${met} of ${judged.length} goals met${failures ? `; ${failures} not measured` : ''}.`;
}
