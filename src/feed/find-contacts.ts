import { onceFor } from './once-for.js';
import type { Contact } from './schema.js';
import { allTexts } from './text.js';

/** Lower case, without accents and punctuation. */
export const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const haystack = onceFor(({ area, agency, covers = [] }: Contact) =>
  folded([...allTexts(area), ...allTexts(agency), ...covers].join(' ')),
);

/** The contacts that hold every word that was typed, in their own order; with nothing typed, all. */
export function findContacts<C extends Contact>(contacts: readonly C[], typed: string): readonly C[] {
  const words = folded(typed).split(' ');
  if (!words[0]) return contacts;
  return contacts.filter((contact) => {
    const text = haystack(contact);
    return words.every((word) => text.includes(word));
  });
}

/** The contact whose id or name this is, in any of its languages. */
export const contactNamed = <C extends Contact>(contacts: readonly C[], name: string): C | undefined =>
  contacts.find(({ id }) => id === name) ??
  contacts.find(({ area }) => allTexts(area).some((text) => folded(text) === folded(name)));
