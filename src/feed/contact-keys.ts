import type { Contact } from './schema.js';

/** A key for each contact that stays its own from one revision to the next, and is unique even among twins with one id. */
export function contactKeys(contacts: readonly Contact[]): ReadonlyMap<Contact, string> {
  const seen = new Map<string, number>();
  return new Map(
    contacts.map((contact) => {
      const twin = (seen.get(contact.id) ?? 0) + 1;
      seen.set(contact.id, twin);
      return [contact, `${twin} ${contact.id}`];
    }),
  );
}
