/** Which feed, by which rules. Banners that agree on all of it share one watch. */
export interface Target {
  /** Absolute addresses: the feed's, then its spares. */
  readonly addresses: readonly string[];
  readonly allowExercise: boolean;
  /** Keep no last known good copy on the reader's device. */
  readonly noStore: boolean;
  /** Keys of which one must have signed it; nothing where any feed is believed. */
  readonly publicKeys: readonly string[] | undefined;
}
