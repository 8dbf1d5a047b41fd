const LEAST_SECONDS = 10;
const USUAL_SECONDS = 30;

/**
 * Milliseconds between looks: the longer of what the page and the feed ask for, else the usual, and never less than the least.
 * @param ofPage seconds that each banner of the page asks for
 * @param ofFeed seconds that the feed asks for
 */
export function lookIntervalMs(ofPage: readonly (number | undefined)[], ofFeed: number | undefined): number {
  const asked = ofPage.map((seconds) => seconds ?? ofFeed ?? USUAL_SECONDS);
  return 1000 * Math.max(LEAST_SECONDS, Math.min(...asked), ofFeed ?? 0);
}
