/** What a way of looking may know of its tab. Times are milliseconds since the beginning. */
export interface Tab {
  arrivedMs: number;
  nowMs: number;
  /** When the next look is planned. */
  dueMs: number;
  /** Looks that failed since the last good one. */
  failures: number;
  /** What the feed asks for. */
  intervalMs: number;
  /** What the server said when it failed: a `Retry-After` header. */
  retryAfter: string | null;
  /** When somebody last came back to it. */
  seenMs: number;
}

/** How a page decides when to look. Every function gives milliseconds until the next look. */
export interface Way {
  readonly name: string;
  /** It goes on while nobody sees the page. */
  readonly looksHidden: boolean;
  /** After a look. */
  next(tab: Tab, chance: () => number): number;
  /** Somebody sees the page again. */
  seen(tab: Tab): number;
  /** The network is back. */
  online(tab: Tab, chance: () => number): number;
}
