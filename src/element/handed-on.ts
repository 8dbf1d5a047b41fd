import { type FeedState, initialState } from '../feed/feed-state.js';
import type { Target } from './target.js';

/** Shown on, but no measure of what is new: nothing of another feed is old. */
const forAnotherFeed = ({ newest: _newest, ...former }: FeedState): FeedState => ({
  ...former,
  name: 'stale',
  isKept: true,
  lost: false,
  problem: undefined,
});

/**
 * What is shown until a feed has been believed: another address must not blank a page. But no exercise where none is
 * allowed, and nothing that was believed for other keys, or for none, where some are pinned.
 */
export function handedOn(
  { allowExercise, publicKeys }: Target,
  former: FeedState = initialState,
  formerKeys: Target['publicKeys'] = undefined,
): FeedState {
  const mode = former.feed?.mode;
  const isBelieved = !publicKeys || `${publicKeys}` === `${formerKeys}`;
  return isBelieved && mode && (allowExercise || mode === 'live') ? forAnotherFeed(former) : initialState;
}
