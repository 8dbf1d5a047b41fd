import { isObject } from '../../feed/shape.js';
import type { Fields } from '../draft.js';
import { pointerStep } from '../pointer-step.js';
import { valueAt } from '../value-at.js';

/** The way to a place of a document: names of fields and, in lists, positions from 0. */
export type Path = readonly (string | number)[];

/** A path as a JSON Pointer (RFC 6901), as problems give their places. */
export const pointerTo = (path: Path): string => path.map(pointerStep).join('');

/** What stands there, or nothing. */
export const valueOn = (document: unknown, path: Path): unknown => valueAt(document, pointerTo(path));

function put(value: unknown, [step, ...rest]: Path, written: unknown): unknown {
  if (step === undefined) return written;
  const inner = put(valueOn(value, [step]), rest, written);
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    return inner === undefined
      ? list.filter((_item, index) => index !== step)
      : Object.assign([...list], { [step]: inner });
  }
  const record = isObject(value) ? value : {};
  if (inner !== undefined) return { ...record, [step]: inner };
  const { [step]: _gone, ...others } = record;
  return others;
}

/**
 * A document with another value at a place; nothing takes the field, or the item of a list, away. All else is as it was, in
 * its order, known or not.
 */
export const editedAt = (document: Fields, path: Path, value: unknown): Fields => put(document, path, value) as Fields;

/** A document with further items at the end of a list, which may not be there yet. */
export function extended(document: Fields, path: Path, items: readonly unknown[]): Fields {
  const list = valueOn(document, path);
  return editedAt(document, path, [...(Array.isArray(list) ? list : []), ...items]);
}

/** A document with an item of a list one place up or down; as it was where that is over the end. */
export function moved(document: Fields, path: Path, from: number, by: 1 | -1): Fields {
  const list = valueOn(document, path);
  const to = from + by;
  if (!Array.isArray(list) || to < 0 || to >= list.length) return document;
  return editedAt(document, path, Object.assign([...list], { [from]: list[to], [to]: list[from] }));
}
