import type { Contact, Feed, Status } from '../feed/schema.js';
import type { Text } from '../feed/text.js';
import { changedNumbers, type NumberChange } from './difference/changed-numbers.js';
import { ownWords } from './draft/own-words.js';

/** One thing that readers will see otherwise, in values that sentences can be made of. */
export type Change =
  | { readonly kind: 'status'; readonly before?: Status; readonly after: Status }
  | { readonly kind: 'id'; readonly before: string; readonly after: string }
  | NumberChange
  | {
      /** Whether a contact's numbers may be called. */
      readonly kind: 'contact-status';
      readonly contact: string;
      readonly area: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'text';
      readonly field: TextField;
      /** BCP 47; the feed's own language for plain words. */
      readonly language: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'list';
      readonly field: ListField;
      readonly added: number;
      readonly removed: number;
      /** Entries that say something else; 0 together with the others: they only stand in another order. */
      readonly changed: number;
    }
  | { readonly kind: 'field'; readonly field: PlainField };

const TEXTS = ['headline', 'affected', 'summary', 'label'] as const;
const LISTS = [
  'contacts',
  'guidance',
  'services',
  'alerts',
  'quotes',
  'timeline',
  'corrections',
  'sources',
  'links',
] as const;
const PLAIN = [
  ...(['publisher', 'startedAt', 'restoredAt', 'expires', 'refresh'] as const),
  ...(['mode', 'service', 'language', 'country'] as const),
];
type TextField = (typeof TEXTS)[number];
export type ListField = (typeof LISTS)[number];
type PlainField = (typeof PLAIN)[number];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function textChanges(before: Feed | undefined, after: Feed): Change[] {
  return TEXTS.flatMap((field) => {
    const tags = (text: Text | undefined) => (typeof text === 'object' ? Object.keys(text) : []);
    const languages = new Set([after.language, ...tags(before?.[field]), ...tags(after[field])]);
    return [...languages].flatMap((language) => {
      const words = (feed: Feed | undefined) =>
        typeof feed?.[field] === 'string' && language !== after.language ? '' : ownWords(feed?.[field], language);
      const change = { kind: 'text' as const, field, language, before: words(before), after: words(after) };
      return change.before === change.after ? [] : [change];
    });
  });
}

type Entry = Readonly<Record<string, unknown>>;

/** Of contacts, what {@link changedNumbers} and their status don't say. */
const restOf = (field: ListField, { numbers, status, ...others }: Entry): Entry =>
  field === 'contacts' ? others : { ...others, numbers, status };

function listChange(field: ListField, before: readonly Entry[], after: readonly Entry[]): Change[] {
  const rest = (entries: readonly Entry[]) => entries.map((entry) => restOf(field, entry));
  const gone = unmatched(rest(before), rest(after));
  const come = unmatched(rest(after), rest(before));
  const ids = new Set(gone.map(({ id }) => id).filter(Boolean));
  const kept = come.filter(({ id }) => ids.has(id)).length;
  // Without ids, as many entries as are gone and come are taken for changed ones.
  const loose = Math.min(gone.length - kept, come.length - kept, field === 'contacts' ? 0 : Number.POSITIVE_INFINITY);
  const changed = kept + loose;
  const change = {
    kind: 'list' as const,
    field,
    changed,
    added: come.length - changed,
    removed: gone.length - changed,
  };
  return gone.length || come.length || !isSame(rest(before), rest(after)) ? [change] : [];
}

/** What one list has and the other hasn't, twins counted. */
function unmatched(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const there = others.map((other) => JSON.stringify(other));
  return entries.filter((entry) => {
    const at = there.indexOf(JSON.stringify(entry));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

function contactChanges(before: readonly Contact[], after: Feed): Change[] {
  return after.contacts.flatMap((contact) => {
    const former = before.find(({ id }) => id === contact.id);
    const [from, to] = [former?.status ?? 'active', contact.status ?? 'active'];
    if (!former || from === to) return [];
    const area = ownWords(contact.area, after.language);
    return [{ kind: 'contact-status' as const, contact: contact.id, area, before: from, after: to }];
  });
}

/**
 * What readers will see otherwise, the gravest first: the status, then numbers, then words. Of what was never published,
 * all is new. Revision and time don't count.
 */
export function difference(before: Feed | undefined, after: Feed): Change[] {
  const lists = LISTS.flatMap((field) =>
    listChange(field, (before?.[field] ?? []) as Entry[], after[field] as Entry[]),
  );
  return [
    ...(before && before.id !== after.id ? [{ kind: 'id' as const, before: before.id, after: after.id }] : []),
    ...(before?.status === after.status
      ? []
      : [{ kind: 'status' as const, ...(before && { before: before.status }), after: after.status }]),
    ...changedNumbers(before?.contacts ?? [], after),
    ...contactChanges(before?.contacts ?? [], after),
    ...textChanges(before, after),
    ...lists,
    ...PLAIN.filter((field) => before && !isSame(before[field], after[field])).map((field) => ({
      kind: 'field' as const,
      field,
    })),
  ];
}
