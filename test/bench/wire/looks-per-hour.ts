/** What looks cost on the wire; bytes in both directions. */
export interface LookBytes {
  /** On a connection that is there, nothing new: 304. */
  readonly unchanged: number;
  /** On a connection that is there, another revision: 200. */
  readonly changed: number;
  /** With a new connection, nothing new. */
  readonly reconnected: number;
}

/** How long the recipes' servers keep a connection that nothing passes over, in seconds. */
export const KEPT_SECONDS = 400;
const HOUR_SECONDS = 3600;
/** By how much more than asked for a banner may wait: 20 %. */
const LONGEST_WAIT = 1.2;

export interface Hour {
  readonly looks: number;
  readonly bytes: number;
}

/**
 * What one reader who has the page open costs in an hour.
 * @param changes how often the feed changes in it; each change is seen by one look
 */
export function hourOf(intervalSeconds: number, changes: number, bytes: LookBytes): Hour {
  const looks = HOUR_SECONDS / intervalSeconds;
  const seen = Math.min(changes, looks);
  const isKept = intervalSeconds * LONGEST_WAIT < KEPT_SECONDS;
  const reconnecting = isKept ? 0 : looks * (bytes.reconnected - bytes.unchanged);
  return { looks, bytes: (looks - seen) * bytes.unchanged + seen * bytes.changed + reconnecting };
}
