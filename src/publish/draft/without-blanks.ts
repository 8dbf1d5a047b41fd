import { isObject } from '../../feed/shape.js';
import type { Fields } from '../draft.js';

/** Nothing was written here yet. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isBlank)) ||
  (isObject(value) && Object.values(value).every(isBlank));

const TEXTS = ['headline', 'affected', 'summary', 'label'];

/** A document without its own texts that are empty: in the format they count as nothing, and would be told as mistakes. */
export const withoutEmptyTexts = (document: Fields): Fields =>
  Object.fromEntries(Object.entries(document).filter(([name, value]) => !(TEXTS.includes(name) && value === '')));

/** A document without empty texts, and without the entries of its lists that were begun and never filled in, at any depth. */
export function withoutBlanks(document: Fields): Fields {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(kept);
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept(inner)]))
      : value;
  };
  return kept(withoutEmptyTexts(document)) as Fields;
}
