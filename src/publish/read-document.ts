import { MAX_FEED_BYTES, parseFeed } from '../feed/parse-feed.js';
import { isFailure, type Problem, problem } from '../feed/problem.js';
import { type Feed, feedFields } from '../feed/schema.js';
import { isObject, read, type Shape } from '../feed/shape.js';
import { readSigned } from '../feed/signed-feed.js';
import { startReading } from '../feed/start-reading.js';

/** A document as far as it can be read. */
export interface ReadDocument {
  /** The text of the outage itself: that of a signed feed without the signatures. Pointers are of this text, if it is there. */
  readonly payload?: string;
  readonly document?: unknown;
  /** Nothing where the banner would refuse the document. */
  readonly feed?: Feed;
  readonly problems: readonly Problem[];
}

const OPTIONAL: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(feedFields).map(([name, shape]) => [name.replace('!', ''), shape]),
);

/** The banner stops at the first field that it can't do without; an editor wants to hear of all of them at once. */
function everyProblem(document: Readonly<Record<string, unknown>>, refusal: Problem): Problem[] {
  const problems: Problem[] = [];
  read(OPTIONAL, document, '', startReading(document, problems));
  for (const field of Object.keys(feedFields)) {
    const name = field.slice(0, -1);
    if (field.endsWith('!') && !Object.hasOwn(document, name)) problems.push(problem('missing-field', `/${name}`));
  }
  const isTold = problems.some(({ name, pointer }) => name === refusal.name && pointer === refusal.pointer);
  return isTold ? problems : [refusal, ...problems];
}

function readPlain(payload: string): ReadDocument {
  const got = parseFeed(payload);
  if (isFailure(got) && got.problem.name === 'not-json') return { payload, problems: [got.problem] };
  const document: unknown = JSON.parse(payload.replace(/^\ufeff/, ''));
  if (!isFailure(got)) return { payload, document, feed: got.feed, problems: got.problems };
  return { payload, document, problems: isObject(document) ? everyProblem(document, got.problem) : [got.problem] };
}

/** Reads a document as the banner does, but goes on where the banner stops. Who signed it is another question. Never throws. */
export function readDocument(text: string): ReadDocument {
  // More than the limit in the shortest encoding is more than the limit in UTF-8 too.
  if (text.length > MAX_FEED_BYTES || new TextEncoder().encode(text).length > MAX_FEED_BYTES) {
    return { problems: [problem('too-large')] };
  }
  if (!text) return { problems: [problem('empty')] };
  const signed = readSigned(text);
  if (!signed) return readPlain(text);
  // Nearly a signed feed, and none.
  if (signed.payload === text) return { problems: [problem('bad-signature')] };
  const { feed, ...got } = readPlain(signed.payload);
  if (!feed || feed.expires) return { ...got, ...(feed && { feed }) };
  return { ...got, problems: [problem('no-expiry', '/expires'), ...got.problems] };
}
