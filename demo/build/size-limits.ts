/** The most bytes (brotli) of what a page loads, by file. Raising one needs a reason in the changelog. */
const LIMITS: readonly (readonly [file: RegExp, limit: number])[] = [
  [/^outage-banner\.js$/, 28_200],
  [/^embed\.js$/, 1000],
  [/^frame\.js$/, 600],
  [/^lang\/[\w-]+\.json$/, 2000],
];

/** The limit of a file, named from the built folder on; nothing for one that has none. */
export const sizeLimit = (file: string): number | undefined => LIMITS.find(([pattern]) => pattern.test(file))?.[1];
