import { isCountry } from './leaves.js';
import { type Problem, problem } from './problem.js';
import { type Feed, feedFields } from './schema.js';
import { isObject, read } from './shape.js';
import { isOngoing } from './status.js';

/** Bytes of a document when decoded; some 5,000 contacts fit. */
export const MAX_FEED_BYTES = 1_048_576;

/** ISO 3166 leaves it to its users. A malformed country must not be taken for any: its numbers could be somebody else's. */
const NO_COUNTRY = 'ZZ';

/** An outage with what was left out of it, or the one reason why there is none. */
export type Parsed = { readonly feed: Feed; readonly problems: readonly Problem[] } | { readonly problem: Problem };

/** Reads a document. Never throws: what is wrong with it is in the answer, by name and JSON Pointer. */
export function parseFeed(text: string): Parsed {
  let document: unknown;
  try {
    // Windows editors write a byte order mark.
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { problem: problem('not-json') };
  }
  const problems: Problem[] = [];
  const written = isObject(document) && Object.hasOwn(document, 'country') ? document.country : undefined;
  const country = isCountry(written) ? written : written === undefined ? 'US' : NO_COUNTRY;
  const got = read(feedFields, document, '', {
    country,
    known: new Map(),
    tell: (name, pointer) => {
      problems.push(problem(name, pointer));
    },
  });
  // The reading ends at the first field that can't be done without.
  const refusal = got ? refused(got, problems) : problems.at(-1);
  return refusal
    ? { problem: refusal }
    : { feed: Object.assign(Object.create(null), defaults(country), got), problems };
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
