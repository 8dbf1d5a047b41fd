import { isObject } from '../../feed/shape.js';

const base = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** Under which tag a table of languages has the words of this one: the same, or its like. */
const tagFor = (table: Readonly<Record<string, unknown>>, language: string) =>
  Object.keys(table).find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
  Object.keys(table).find((tag) => base(tag) === base(language));

/** What a text says in the language that the feed is written in; empty where it says nothing, or is no text. */
export function ownWords(text: unknown, language: string): string {
  const words = isObject(text) ? text[tagFor(text, language) ?? ''] : text;
  return typeof words === 'string' ? words : '';
}

/** The same text with other words in that language, and every other language as it was. Without any words left it is nothing. */
export function withOwnWords(text: unknown, language: string, words: string): unknown {
  if (!isObject(text)) return words || undefined;
  const tag = tagFor(text, language) ?? language;
  if (words) return { ...text, [tag]: words };
  const { [tag]: _gone, ...others } = text;
  return Object.keys(others).length ? others : undefined;
}

/** The languages that a text has besides that one. */
export function otherLanguages(text: unknown, language: string): string[] {
  if (!isObject(text)) return [];
  const own = tagFor(text, language);
  return Object.keys(text).filter((tag) => tag !== own);
}
