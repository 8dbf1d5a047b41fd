import { MAX_FEED_BYTES } from '../../feed/parse-feed.js';
import type { FeedDraft, Place } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';
import type { Said } from './message.js';

/** Indentation, tags and what is left out may well be most of a text. */
const MOST_LENGTH = 4 * MAX_FEED_BYTES;

const refusal = (place: Place) =>
  conversionProblem('too-large', 'what this alert says is over 1 MiB, more than a feed can hold.', place);

/** So many words, in UTF-16 units, that there is no use in reading them. */
export function tooMuchSaid(words: readonly (Said | undefined)[], place: Place) {
  const length = words.reduce((sum, said) => sum + (said?.text.length ?? 0), 0);
  return length > MOST_LENGTH ? refusal(place) : undefined;
}

/** A draft that is larger than a feed may be. */
export function tooLarge(feed: FeedDraft, place: Place) {
  return new TextEncoder().encode(JSON.stringify(feed)).length > MAX_FEED_BYTES ? refusal(place) : undefined;
}
