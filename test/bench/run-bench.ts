import { writeFileSync } from 'node:fs';
import { chart } from './chart.ts';
import type { Measure } from './figure.ts';
import { machine } from './machine.ts';
import { MEASURES } from './measures.ts';
import { type Outcome, section, tally } from './report.ts';

async function outcomeOf(measure: Measure): Promise<Outcome> {
  try {
    return { measure, found: await measure.run() };
  } catch (error) {
    return { measure, failure: error instanceof Error ? error.message : `${error}` };
  }
}

/** What the report begins with: when and with which versions. */
const head = (on: Date) =>
  [
    '# What was measured',
    'Printed by `npm run bench`. Every figure in × is a ratio to something measured in the same run, taken in turn with it; absolute times say nothing on shared machines.',
    `${on.toISOString().slice(0, 10)}, ${machine()}`,
  ].join('\n\n');

const beside = (name: string) => new URL(name, import.meta.url);

/** The report beside this file, with all curves in one picture. */
function writeReport(outcomes: readonly Outcome[]): void {
  const picture = chart(outcomes.flatMap((outcome) => ('found' in outcome ? (outcome.found.curves ?? []) : [])));
  const shown = picture ? ['## Growth, drawn', '![Charts: how time, memory and load grow](growth.svg)'] : [];
  if (picture) writeFileSync(beside('growth.svg'), `${picture}\n`);
  const report = [head(new Date()), tally(outcomes), ...outcomes.map(section), ...shown].join('\n\n');
  writeFileSync(beside('RESULTS.md'), `${report}\n`);
}

/**
 * Measures all, or what is named. All: the report is written beside this file.
 * @returns the exit status: 0, or 1 where something could not be measured, 2 for a name that nothing has
 */
export async function runBench(names: readonly string[], { json }: { readonly json: boolean }): Promise<number> {
  const unknown = names.filter((name) => !MEASURES.some((measure) => measure.name === name));
  if (unknown.length) {
    console.error(
      `Nothing is called ${unknown.join(', ')}. There are: ${MEASURES.map(({ name }) => name).join(', ')}.`,
    );
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const measure of MEASURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const startMs = performance.now();
    const outcome = await outcomeOf(measure);
    outcomes.push(outcome);
    if (!json) console.log(`${section(outcome)}\n`);
    console.error(`(${measure.name}: ${Math.round((performance.now() - startMs) / 1000)} s)`);
  }
  if (names.length === 0) writeReport(outcomes);
  console.log(
    json
      ? JSON.stringify(
          outcomes.map(({ measure: { name, title }, ...outcome }) => ({ name, title, ...outcome })),
          null,
          1,
        )
      : tally(outcomes),
  );
  return outcomes.some((outcome) => 'failure' in outcome) ? 1 : 0;
}
