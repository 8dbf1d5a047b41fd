import { isObject } from '../../feed/shape.js';
import type { Fields } from '../draft.js';

/** Nothing was written here yet. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isBlank)) ||
  (isObject(value) && Object.values(value).every(isBlank));

/** A document without the entries of its lists that were begun and never filled in, at any depth. */
export function withoutBlanks(document: Fields): Fields {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(kept);
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept(inner)]))
      : value;
  };
  return kept(document) as Fields;
}
