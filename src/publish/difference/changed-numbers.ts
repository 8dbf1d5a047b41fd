import type { PhoneNumber } from '../../feed/phone-number.js';
import type { Contact, Feed } from '../../feed/schema.js';
import { ownWords } from '../draft/own-words.js';

/** A number that readers will call, or no longer. */
export interface NumberChange {
  readonly kind: 'number-changed' | 'number-added' | 'number-removed';
  /** The contact's id. */
  readonly contact: string;
  /** Where it answers, in the feed's own language. */
  readonly area: string;
  /** As shown, with the extension; nothing for an added one. */
  readonly before?: string;
  /** Nothing for a removed one. */
  readonly after?: string;
}

const shown = ({ display, ext }: PhoneNumber) => (ext ? `${display} ext. ${ext}` : display);

/** What a reader's phone does, apart from how the digits are set. */
const keyOf = ({ display, dial, ext, channel = 'voice' }: PhoneNumber) =>
  JSON.stringify([dial ?? display, ext, channel]);

function ofContact(before: readonly PhoneNumber[], after: readonly PhoneNumber[]) {
  const missing = (some: readonly PhoneNumber[], others: readonly PhoneNumber[]) => {
    const keys = new Set(others.map(keyOf));
    return some.filter((number) => !keys.has(keyOf(number))).map(shown);
  };
  const gone = missing(before, after);
  const come = missing(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_none, index) => {
    const [was, is] = [gone[index], come[index]];
    const kind = was && is ? 'number-changed' : is ? 'number-added' : 'number-removed';
    return { kind, ...(was && { before: was }), ...(is && { after: is }) } as const;
  });
}

/** Which numbers change, contact by contact; another way of writing the same number is none. */
export function changedNumbers(before: readonly Contact[], { contacts, language }: Feed): NumberChange[] {
  const former = new Map(before.map((contact) => [contact.id, contact]));
  const now = new Set(contacts.map(({ id }) => id));
  const pairs: readonly (readonly [Contact | undefined, Contact | undefined])[] = [
    ...contacts.map((contact) => [former.get(contact.id), contact] as const),
    ...before.filter(({ id }) => !now.has(id)).map((contact) => [contact, undefined] as const),
  ];
  return pairs.flatMap(([was, is]) => {
    const { id, area } = (is ?? was)!;
    return ofContact(was?.numbers ?? [], is?.numbers ?? []).map((change) => ({
      ...change,
      contact: id,
      area: ownWords(area, language),
    }));
  });
}
