/** The value below which that share of the numbers lies, the nearest rank. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** What a figure says of several runs: their median, quartiles and number. */
export const summary = (numbers: readonly number[]) => ({
  value: median(numbers),
  spread: [quantile(numbers, 0.25), quantile(numbers, 0.75)] as const,
  runs: numbers.length,
});

/**
 * Takes each way in turn, round after round, so that all of them have the same machine; every other round backwards, so
 * that none always follows the same neighbour.
 * @returns what each way gave, in the order of the rounds
 */
export async function interleaved<Name extends string>(
  rounds: number,
  ways: Readonly<Record<Name, () => Promise<number> | number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const given = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) given[name].push(await ways[name]());
  }
  return given;
}

/** One number over another, round by round: what slowed the machine in a round slowed both. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((number, round) => number / theirs[round]!);

/** The medians of several ways, for a note under a table: what the ratios are ratios of. */
export const medians = (given: Readonly<Record<string, readonly number[]>>): string =>
  Object.entries(given)
    .map(([name, ms]) => `${name} ${median(ms).toFixed(1)}`)
    .join(', ');
