import type { Text } from '../../feed/text.js';
import { language } from '../../feed/text.js';
import type { Info } from './message.js';

/** CAP 1.2, 3.2.2: what names no language is in American English. */
const DEFAULT = 'en-US';

/** The language of an info, by its BCP 47 tag. */
export const languageOf = ({ language: tag = DEFAULT }: Info): string =>
  language(tag, '', { country: 'US', known: new Map(), tell: () => undefined }) ?? DEFAULT;

/** Words by language, of each language the first; what is the same in all is said once. */
export function inLanguages(
  words: readonly (readonly [language: string, text: string])[],
  own: string,
): Text | undefined {
  const table = new Map<string, string>();
  for (const [tag, text] of words) if (!table.has(tag)) table.set(tag, text);
  const [first, ...others] = table.values();
  if (first === undefined) return;
  const isOne = table.has(own) && others.every((text) => text === first);
  return isOne ? first : Object.fromEntries(table);
}

/** Infos that say the same in other languages, together: the second of a language begins a group of its own, about another area. */
export function translationsOf(infos: readonly Info[]): Info[][] {
  const groups: Info[][] = [];
  for (const info of infos) {
    const group = groups.find((others) => others.every((other) => languageOf(other) !== languageOf(info)));
    if (group) group.push(info);
    else groups.push([info]);
  }
  return groups;
}
