import { feedFields } from '../feed/schema.js';
import { isObject, type Shape } from '../feed/shape.js';
import { string, text, translations } from '../feed/text.js';
import { fieldsOf } from './fields-of.js';
import { pointerStep } from './pointer-step.js';

/** One field of a document, with what the format has for it. */
export interface Place {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
  /** Nothing for a field that the format doesn't know. */
  readonly shape?: Shape | undefined;
  /** The names that the format knows here. */
  readonly known: readonly string[];
}

/** One wording of a text of a document. */
export interface Wording {
  readonly pointer: string;
  /** The field that it is a wording of. */
  readonly field: Place;
  readonly words: string;
  /** The language (BCP 47) that stands beside it, if one does. */
  readonly tag?: string;
}

function collect(shape: Shape, value: unknown, at: string, found: Place[]): void {
  if (Array.isArray(shape)) {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) collect(shape[0], item, `${at}/${index}`, found);
    return;
  }
  const fields = fieldsOf(shape);
  if (!fields || !isObject(value)) return;
  const shapes = new Map(Object.entries(fields).map(([name, of]) => [name.replace('!', ''), of]));
  const known = [...shapes.keys()];
  for (const [name, inner] of Object.entries(value)) {
    const place: Place = { pointer: at + pointerStep(name), name, value: inner, shape: shapes.get(name), known };
    found.push(place);
    if (place.shape) collect(place.shape, inner, place.pointer, found);
  }
}

/** Every field of a document that stands where the format has fields, in the document's order. */
export function places(document: unknown): readonly Place[] {
  const found: Place[] = [];
  collect(feedFields, document, '', found);
  return found;
}

const TEXTS: readonly unknown[] = [string, text, translations];

/** Every wording of the texts among some places; ids are none. */
export const wordingsOf = (of: readonly Place[]): readonly Wording[] =>
  of.flatMap((field): Wording[] => {
    const { value, pointer, shape, name } = field;
    if (name === 'id' || !TEXTS.includes(shape)) return [];
    if (typeof value === 'string') return [{ pointer, field, words: value }];
    return Object.entries(isObject(value) ? value : {}).flatMap(([tag, words]) =>
      typeof words === 'string' ? [{ pointer: pointer + pointerStep(tag), field, words, tag }] : [],
    );
  });
