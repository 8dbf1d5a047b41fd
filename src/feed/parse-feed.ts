import { atOnce } from './at-once.js';
import { BareRecord } from './bare-record.js';
import { type Problem, problem } from './problem.js';
import { type Feed, feedFields } from './schema.js';
import { readInSteps } from './shape.js';
import { startReading } from './start-reading.js';
import { isOngoing } from './status.js';

/** Bytes of a document when decoded; some 5,000 contacts fit. */
export const MAX_FEED_BYTES = 1_048_576;

/** An outage with what was left out of it, or the one reason why there is none. */
export type Parsed = Read | { readonly problem: Problem };

interface Read {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  /** It was verified against a pinned key. */
  readonly isSigned?: boolean;
}

/** Reads a document. Never throws: what is wrong with it is in the answer, by name and JSON Pointer. */
export const parseFeed = (text: string): Parsed => atOnce(parseFeedInSteps(text));

/** The same in steps: the thousands of contacts that a feed may have are too much for one task of a slow phone. */
export function* parseFeedInSteps(text: string): Generator<void, Parsed> {
  let document: unknown;
  try {
    // Windows editors write a byte order mark.
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { problem: problem('not-json') };
  }
  const problems: Problem[] = [];
  const reading = startReading(document, problems);
  const got = yield* readInSteps(feedFields, document, '', reading);
  // The reading ends at the first field that can't be done without.
  const refusal = got ? refused(got, problems) : problems.at(-1);
  return refusal
    ? { problem: refusal }
    : { feed: Object.assign(new BareRecord(), defaults(reading.country), got), problems };
}

/** What a record alone can't say: fields needed for some statuses, and a mode that must not be guessed. */
function refused(got: Pick<Feed, 'status' | 'headline' | 'affected'>, problems: readonly Problem[]) {
  const missing =
    got.status !== 'none' && !got.headline ? '/headline' : isOngoing(got.status) && !got.affected && '/affected';
  return (
    problems.findLast(({ pointer }) => pointer === '/mode' || pointer === missing) ||
    (missing ? problem('missing-field', missing) : undefined)
  );
}

const defaults = (country: string) => ({
  mode: 'live' as const,
  service: '911',
  language: 'en',
  country,
  sources: [],
  contacts: [],
  services: [],
  guidance: [],
  alerts: [],
  quotes: [],
  timeline: [],
  corrections: [],
  links: [],
});
