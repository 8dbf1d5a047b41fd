import { parseFeed } from '../feed/parse-feed.js';
import type { Feed } from '../feed/schema.js';
import { documentRules } from './document-rules.js';
import { entryPlaces } from './entry-places.js';
import { feedRules } from './feed-rules.js';
import { findingOf } from './finding-of.js';
import { payloadOf } from './payload-of.js';
import { places } from './places.js';
import { readDocument } from './read-document.js';
import type { DocumentSubject, DoubtsNumber, Finding, Rule, Subject } from './rule.js';
import { withValue } from './with-value.js';
import { wordingsOf } from './wordings-of.js';

export interface CheckOptions {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** The text of the feed that is on the air, or was: the order of news is judged by it. One that can't be read is passed over. */
  readonly previous?: string | undefined;
  /** A second judge of numbers, such as `doubtsNumber`. That one is large, so it isn't taken along by itself. */
  readonly doubtsNumber?: DoubtsNumber | undefined;
}

export interface Checked {
  /** The outage as a banner shows it; nothing where a banner would refuse the document. */
  readonly feed?: Feed;
  readonly findings: readonly Finding[];
}

/** All that an editor should know of a feed's text before readers do. Of a signed one, pointers are of its payload. Never throws. */
export function checkFeed(text: string, options: CheckOptions): Checked {
  const { document, feed, problems, payload = text } = readDocument(text);
  const told = problems.map((problem) => findingOf(problem, document));
  if (document === undefined) return { findings: told };
  const known = places(document);
  const subject = { text: payload, document, places: known, wordings: wordingsOf(known) };
  const general = [...told, ...foundBy<DocumentSubject>(documentRules, subject)];
  if (!feed) return { findings: general };
  const at = entryPlaces(feed, document);
  const previous = options.previous === undefined ? undefined : feedIn(options.previous);
  const own = { ...options, ...subject, feed, previous, at: (entry: object) => at.get(entry) ?? '' };
  return { feed, findings: [...general, ...foundBy<Subject>(feedRules, own)] };
}

function feedIn(text: string): Feed | undefined {
  const got = parseFeed(payloadOf(text));
  return 'feed' in got ? got.feed : undefined;
}

const foundBy = <S extends DocumentSubject>(rules: Readonly<Record<string, Rule<S>>>, subject: S): Finding[] =>
  Object.entries(rules).flatMap(([rule, { severity, check }]) =>
    check(subject).map((found) => ({ severity, rule, ...withValue(found, subject.document) })),
  );
