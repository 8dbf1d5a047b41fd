import { isObject } from '../feed/shape.js';
import { draftOf, type Fields } from './draft.js';

const revisionOf = (document: unknown): number => {
  const revision = isObject(document) ? document.revision : undefined;
  return Number.isSafeInteger(revision) ? (revision as number) : 0;
};

/**
 * A document with the revision and the time that it is to be published with: one higher than its own and than that of the
 * same outage that readers have, and not older than that.
 * @param published the text that readers have now
 * @param now the time as feeds write it (RFC 3339, with an offset)
 */
export function nextRevision(document: Fields, published: string | undefined, now: string): Fields {
  const before = draftOf(published ?? '')?.document;
  const isSame = before?.id === document.id;
  const revision = Math.max(revisionOf(document), isSame ? revisionOf(before) : 0) + 1;
  const earlier = isSame ? `${before?.updated}` : '';
  return { ...document, revision, updated: Date.parse(earlier) > Date.parse(now) ? earlier : now };
}
