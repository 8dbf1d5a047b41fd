import type { FeedState } from './feed-state.js';
import { isOngoing } from './status.js';

/** Milliseconds since the news came that the outage is over; 0 while it lasts, and when there was none. */
export const overForMs = ({ feed, writtenAtMs }: FeedState, nowMs: number): number =>
  feed && !isOngoing(feed.status) && feed.status !== 'none' ? nowMs - writtenAtMs : 0;
