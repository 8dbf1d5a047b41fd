import type { Feed } from '../feed/schema.js';
import type { Change } from './difference.js';
import type { Fields } from './draft.js';

/** What the sentence of a correction is made of. */
export interface Corrected {
  readonly area: string;
  readonly before: string;
  readonly after?: string;
}

/**
 * The corrections to offer for numbers that readers have seen and that change or go, those that the feed has already left
 * out. `minor`, as `danger` would also take the link from the new number; a number that goes without another one is told too.
 * @param time when, as feeds write it (RFC 3339)
 * @param sentence what to tell readers, in the language of the feed
 */
export function correctionsFor(
  changes: readonly Change[],
  { contacts, corrections }: Feed,
  time: string,
  sentence: (corrected: Corrected) => string,
): Fields[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'number-changed' && change.kind !== 'number-removed') return [];
    const { contact, area, before = '', after } = change;
    if (corrections.some(({ was }) => was === before)) return [];
    const text = sentence({ area, before, ...(after && { after }) });
    const isThere = contacts.some(({ id }) => id === contact);
    return [{ time, text, severity: 'minor', ...(isThere && { contact }), was: before }];
  });
}
