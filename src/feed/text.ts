import { isObject, type Leaf } from './shape.js';

/** Words in the feed's own language, or a table of BCP 47 tag → words. */
export type Text = string | Readonly<Record<string, string>>;

/** Control, format (with the bidirectional ones), private and half characters; joiners stay, Hindi and emoji need them. */
const FORBIDDEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Most of a feed, where nothing has to be looked for. */
const PLAIN = /^[ -~]*$/;

const TAG = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** One string without what can't be seen or turns the order of what can. Blank counts as nothing. */
export const string: Leaf<string> = (value, at, { tell }) => {
  if (typeof value !== 'string') return tell('bad-value', at);
  const clean = PLAIN.test(value) ? value : value.replace(FORBIDDEN, '');
  if (clean !== value) tell('forbidden-character', at);
  return clean.trim() || tell('bad-value', at);
};

/** A string that fits a pattern, as it stands. */
export const pattern =
  (test: RegExp): Leaf<string> =>
  (value, at, { tell }) =>
    typeof value === 'string' && test.test(value) ? value : tell('bad-value', at);

export const language = pattern(TAG);

/** A table of tag → string; what is wrong in it is left out, an empty one is nothing. */
export const translations: Leaf<Readonly<Record<string, string>>> = (value, at, reading) => {
  const table: Record<string, string> = {};
  for (const [tag, words] of Object.entries(isObject(value) ? value : {})) {
    const here = `${at}/${tag.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const got = language(tag, here, reading) && string(words, here, reading);
    if (got) table[tag] = got;
  }
  return Object.keys(table).length ? table : reading.tell('bad-value', at);
};

export const text: Leaf<Text> = (value, at, reading) =>
  isObject(value) ? translations(value, at, reading) : string(value, at, reading);

/**
 * The words of a text that suit a reader best, with their language: the same tag, then its like, then the feed's own, then any.
 * @param isLike says that another tag is as good as the wanted one
 */
export function bestText(
  words: Text,
  wanted: string,
  own: string,
  isLike: (tag: string) => boolean,
): { words: string; language: string } {
  if (typeof words === 'string') return { words, language: own };
  const tags = Object.keys(words);
  const base = (tag: string) => tag.split('-')[0]!.toLowerCase();
  const language =
    tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    tags.find(isLike) ??
    tags.find((tag) => base(tag) === base(wanted)) ??
    tags.find((tag) => base(tag) === base(own)) ??
    tags[0]!;
  return { words: words[language]!, language };
}

/** Every wording of a text. */
export const allTexts = (words: Text = ''): string[] => (typeof words === 'string' ? [words] : Object.values(words));
