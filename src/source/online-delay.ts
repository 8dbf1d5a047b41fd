/**
 * Milliseconds until the look of a page whose network is back, which it may be for everyone in the same moment. Not the
 * sooner of this and the look that was planned: of a crowd that planned its looks over the same interval, twice as many
 * as usual would come in the first seconds.
 * @param chance a number from 0 to 1
 */
export const onlineDelayMs = (intervalMs: number, chance: number): number => intervalMs * chance;
