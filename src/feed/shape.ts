import { atOnce } from './at-once.js';
import { BareRecord } from './bare-record.js';
import { onceFor } from './once-for.js';
import type { ProblemName } from './problem.js';

/** Where one reading of one document keeps what it needs on the way. */
export interface Reading {
  readonly country: string;
  /** Ids met so far, each behind the pointer of its list (`/sources/police`), and how often they were given. */
  readonly known: Map<string, number>;
  tell(name: ProblemName, pointer: string): undefined;
}

/** Reads a value, or tells what is wrong with it and gives nothing. */
export type Leaf<T> = (value: unknown, at: string, reading: Reading) => T | undefined;

/**
 * A schema that looks like the table in the specification: a leaf is a function, `'a|b'` one of these words,
 * `[shape]` a list, an object a record whose required fields end in `!`.
 */
// biome-ignore lint/suspicious/noExplicitAny: a leaf of any type is a shape
export type Shape = Leaf<any> | string | readonly [Shape] | { readonly [field: string]: Shape };

type Words<S extends string> = S extends `${infer First}|${infer Rest}` ? First | Words<Rest> : S;
type Flat<T> = { [K in keyof T]: T[K] };

/** The type of what a shape reads. */
export type Read<S> = S extends (...of: never[]) => infer T
  ? Exclude<T, undefined>
  : S extends string
    ? Words<S>
    : S extends readonly [infer Item]
      ? Read<Item>[]
      : Flat<
          { -readonly [K in keyof S as K extends `${infer Name}!` ? Name : never]: Read<S[K]> } & {
            -readonly [K in keyof S as K extends `${string}!` ? never : K]?: Read<S[K]>;
          }
        >;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a value by its shape. Never throws; what is wrong is told with its place. */
export function read<S extends Shape>(shape: S, value: unknown, at: string, reading: Reading): Read<S> | undefined;
export function read(shape: Shape, value: unknown, at: string, reading: Reading): unknown {
  if (typeof shape === 'function') return shape(value, at, reading);
  if (typeof shape === 'string') return readWord(shape, value, at, reading);
  return atOnce(readInSteps(shape, value, at, reading));
}

/** The same in steps: after each entry of a list, whoever reads may do something else first. */
export const readInSteps = <S extends Shape & object>(shape: S, value: unknown, at: string, reading: Reading) =>
  (Array.isArray(shape)
    ? readList(shape[0], value, at, reading)
    : readRecord(shape as Readonly<Record<string, Shape>>, value, at, reading)) as Generator<void, Read<S> | undefined>;

function readWord(words: string, value: unknown, at: string, { tell }: Reading) {
  if (words.split('|').includes(value as string)) return value;
  tell('unknown-value', at);
}

function* readList(item: Shape, value: unknown, at: string, reading: Reading): Generator<void, unknown> {
  if (!Array.isArray(value)) return reading.tell('bad-value', at);
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const got = read(item, value[index], `${at}/${index}`, reading) as { id?: string } | undefined;
    if (got !== undefined) items.push(got);
    if (got?.id) meet(`${at}/${got.id}`, `${at}/${index}/id`, reading);
    yield;
  }
  return items;
}

/** What others may refer to; of twins both stay, and the second is told. */
function meet(key: string, at: string, { known, tell }: Reading) {
  if (known.has(key)) tell('duplicate-id', at);
  known.set(key, (known.get(key) ?? 0) + 1);
}

/** The fields of a record: their names, how each is read, and whether the record can't do without it. */
const fieldsOf = onceFor((fields: Readonly<Record<string, Shape>>) =>
  Object.entries(fields).map(([field, shape]) => [field.replace('!', ''), shape, field.endsWith('!')] as const),
);

function* readRecord(
  fields: Readonly<Record<string, Shape>>,
  value: unknown,
  at: string,
  reading: Reading,
): Generator<void, unknown> {
  if (!isObject(value)) return reading.tell('not-an-object', at);
  const record = new BareRecord();
  for (const [name, shape, isRequired] of fieldsOf(fields)) {
    const here = `${at}/${name}`;
    const present = Object.hasOwn(value, name);
    const got = present
      ? typeof shape === 'object'
        ? yield* readInSteps(shape, value[name], here, reading)
        : read(shape, value[name], here, reading)
      : undefined;
    if (got !== undefined) record[name] = got;
    if (!isRequired || (Array.isArray(got) ? got.length : got !== undefined)) continue;
    // A field that is there but malformed has been told already.
    return !present || Array.isArray(got) ? reading.tell('missing-field', here) : undefined;
  }
  return record;
}
