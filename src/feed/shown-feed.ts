import { byKey, entryKeys } from './entry-keys.js';
import type { Contact, Feed } from './schema.js';
import { isOngoing } from './status.js';

/**
 * What a reader lets through: everything; all but new entries of long lists, while the focus or the pointer is inside; or,
 * with updates paused, only what lives depend on.
 */
export type Hold = 'nothing' | 'additions' | 'all';

export interface Shown {
  readonly feed: Feed;
  /** How many new entries wait. */
  readonly waiting: number;
}

const LISTS = ['contacts', 'alerts', 'quotes', 'timeline'] as const;
type Entry = Feed[(typeof LISTS)[number]][number];

/**
 * Of a list without its additions: what was there before, and below it as many new entries as there are gone. One that was
 * worded anew and has no id to tell it by must not vanish, nor push away what the reader is on.
 */
function withoutAdditions<E extends Entry>(entries: readonly E[], before: readonly E[]): readonly E[] {
  const former = byKey(before);
  const keys = entryKeys(entries);
  const isKnown = (entry: E) => former.has(keys.get(entry)!);
  const known = entries.filter(isKnown);
  if (known.length === entries.length) return entries;
  const fresh = entries.filter((entry) => !isKnown(entry));
  return [...known, ...fresh.slice(0, before.length - known.length)];
}

function withAdditionsHeld(newest: Feed, before: Feed): Shown {
  const lists = Object.fromEntries(LISTS.map((name) => [name, withoutAdditions<Entry>(newest[name], before[name])]));
  const waiting = LISTS.reduce((sum, name) => sum + newest[name].length - lists[name]!.length, 0);
  const isSame = LISTS.every((name) => lists[name] === newest[name]);
  return { feed: isSame ? newest : { ...newest, ...lists }, waiting };
}

/** Status, danger corrections and withdrawn numbers come through; the rest stays as it was. */
function paused(newest: Feed, before: Feed): Feed {
  const now = byKey(newest.contacts);
  const keys = entryKeys(before.contacts);
  const contacts = before.contacts.map((contact): Contact => {
    const other = now.get(keys.get(contact)!);
    return other?.status === 'withdrawn' ? other : contact;
  });
  const corrections = [
    ...newest.corrections.filter(({ severity }) => severity === 'danger'),
    ...before.corrections.filter(({ severity }) => severity === 'minor'),
  ];
  const { status, affected, restoredAt } = newest;
  return { ...before, status, affected, restoredAt, contacts, corrections };
}

/** What is on screen of the newest feed, after what was there before. Another outage, its beginning and its end are never held back. */
export function shownFeed(newest: Feed, before: Feed | undefined, hold: Hold): Shown {
  if (hold === 'nothing' || newest === before || newest.id !== before?.id || before.status === 'none') {
    return { feed: newest, waiting: 0 };
  }
  if (hold === 'all') return { feed: paused(newest, before), waiting: 0 };
  return isOngoing(newest.status) ? withAdditionsHeld(newest, before) : { feed: newest, waiting: 0 };
}
