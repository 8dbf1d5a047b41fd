import type { Text } from '../../feed/text.js';
import { language } from '../../feed/text.js';
import type { Info } from './message.js';

/** CAP 1.2, 3.2.2: what names no language is in American English. */
const DEFAULT = 'en-US';

/** The language of an info, by its BCP 47 tag. */
export const languageOf = ({ language: tag = DEFAULT }: Info): string =>
  language(tag, '', { country: 'US', known: new Map(), tell: () => undefined }) ?? DEFAULT;

/** Words by language; what is the same in all is said once, in the feed's own. */
export function inLanguages(
  words: readonly (readonly [language: string, text: string])[],
  own: string,
): Text | undefined {
  const [first, ...others] = words;
  if (!first) return;
  const isOne = words.some(([tag]) => tag === own) && others.every(([, text]) => text === first[1]);
  return isOne ? first[1] : Object.fromEntries(words);
}

/** The infos of each language, in the order in which the languages come. */
export function infosByLanguage(infos: readonly Info[]): ReadonlyMap<string, readonly Info[]> {
  const table = new Map<string, Info[]>();
  for (const info of infos) {
    const language = languageOf(info);
    const others = table.get(language);
    if (others) others.push(info);
    else table.set(language, [info]);
  }
  return table;
}

/** Infos that say the same in other languages, together: the second of a language is about another area, as are the others' second. */
export function translationsOf(infos: readonly Info[]): Info[][] {
  const groups: Info[][] = [];
  for (const own of infosByLanguage(infos).values()) {
    for (const [index, info] of own.entries()) {
      groups[index] ??= [];
      groups[index].push(info);
    }
  }
  return groups;
}
