import type { Place, Remark, RemarkName } from './conversion.js';
import { oneLine, placeOf } from './conversion-problem.js';
import { findNumbers } from './find-numbers.js';
import type { Said } from './message.js';
import { sentences } from './sentences.js';
import { readable } from './text-of.js';

/** Collects what the editor has to know. */
export interface Remarks {
  readonly list: readonly Remark[];
  tell(name: RemarkName, message: string, place: Place): void;
  /** Every number in some words: none is ever taken for one to call. */
  tellNumbers(said: Said | undefined): void;
}

/** An empty collection; the same thing is told once, as a message says it in every language. */
export function newRemarks(): Remarks {
  const list: Remark[] = [];
  const told = new Set<string>();
  const add = (key: string, remark: Remark) => {
    if (!told.has(key)) list.push(remark);
    told.add(key);
  };
  return {
    list,
    tell: (name, message, place) => add(`${name} ${message}`, { name, message: oneLine(message), ...placeOf(place) }),
    tellNumbers(said) {
      for (const { number, surroundings } of said ? findNumbers(readable(said.text)) : []) {
        const message = sentences.number(number, surroundings);
        add(`number ${number.replace(/\D/g, '')}`, {
          ...{ name: 'number-in-text', message, number, surroundings },
          ...placeOf(said!),
        });
      }
    },
  };
}
