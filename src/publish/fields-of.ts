import { numberFields, phoneNumber } from '../feed/phone-number.js';
import { contact, contactFields, correction, correctionFields, quote, quoteFields } from '../feed/schema.js';
import type { Shape } from '../feed/shape.js';
import { dial } from './dial.js';

type Fields = Readonly<Record<string, Shape>>;

const RECORDS: ReadonlyMap<unknown, Fields> = new Map<unknown, Fields>([
  [contact, contactFields],
  [correction, correctionFields],
  [quote, quoteFields],
  [phoneNumber, { ...numberFields, dial }],
]);

/** The fields of what is written as an object, also where the parser reads it with code of its own; nothing for all else. */
export function fieldsOf(shape: Shape): Fields | undefined {
  if (typeof shape === 'function') return RECORDS.get(shape);
  return typeof shape === 'string' || Array.isArray(shape) ? undefined : (shape as Fields);
}
