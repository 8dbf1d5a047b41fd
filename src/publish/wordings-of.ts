import { isObject } from '../feed/shape.js';
import { string, text, translations } from '../feed/text.js';
import type { Place } from './places.js';
import { pointerStep } from './pointer-step.js';

/** One wording of a text of a document. */
export interface Wording {
  readonly pointer: string;
  /** The field that it is a wording of. */
  readonly field: Place;
  readonly words: string;
  /** The language (BCP 47) that stands beside it, if one does. */
  readonly tag?: string;
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
