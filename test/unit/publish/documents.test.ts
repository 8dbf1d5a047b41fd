import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import type { ProblemName } from '../../../src/feed/problem.js';
import { jsonSchema } from '../../../src/publish/json-schema.js';
import { fullFeed } from '../../fixtures/feeds.js';

const numRuns = process.env.CI ? 100_000 : 5_000;
vi.setConfig({ testTimeout: 300_000 });
const ajv = new Ajv2020();
addFormats.default(ajv);
const fits = ajv.compile(jsonSchema());

/** What a schema can't say: each depends on another place of the document, or on more than a pattern can hold. */
const BEYOND_A_SCHEMA: readonly ProblemName[] = [
  'unknown-reference',
  'duplicate-id',
  'forbidden-character',
  'bad-number',
];

type Place = readonly (string | number)[];

/** Every place of a document: its fields, items and letters. */
function places(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [at, ...inner.flatMap(([name, item]) => places(item, [...at, name]))];
}

const document = fullFeed();
const allPlaces = places(document).filter(({ length }) => length > 0);

/** Values that somebody might write there by mistake, and any other. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    11,
    3601,
    true,
    [],
    {},
    'down',
    'live',
    '911',
    'US',
    'en',
    'police',
  ),
  fc.constantFrom<unknown>(
    '2026-03-02T14:05:00Z',
    '2026-02-31T00:00:00Z',
    'https://a.example/',
    'http://a.example/',
    'javascript:x',
  ),
  fc.constantFrom<unknown>('413-555-0130', '+14135550130', '*55', { en: 'a' }, { en: 1 }, { '!': 'a' }, [
    '413-555-0130',
  ]),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({ place: fc.constantFrom(...allPlaces), value: junk, remove: fc.boolean() });

function broken(changes: readonly { place: Place; value: unknown; remove: boolean }[]): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const { place, value: shared, remove } of changes) {
    const value = structuredClone(shared);
    const owner = place
      .slice(0, -1)
      .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], copy);
    const name = place.at(-1)!;
    if (typeof owner !== 'object' || owner === null) continue;
    if (!remove) (owner as Record<string, unknown>)[name] = value;
    else if (Array.isArray(owner)) owner.splice(Number(name), 1);
    else delete (owner as Record<string, unknown>)[name];
  }
  return copy;
}

it(`of ${numRuns} documents, broken at random, the schema takes those that the parser takes without a word`, () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const text = JSON.stringify(broken(changes));
      const parsed = parseFeed(text);
      const found = 'problem' in parsed ? [parsed.problem] : parsed.problems;
      // What a schema may know or not, and a reading that ended before it came to the rest.
      if (found.length && found.every(({ name }) => BEYOND_A_SCHEMA.includes(name))) return;
      expect(fits(JSON.parse(text)), `${JSON.stringify(found)} ${ajv.errorsText(fits.errors)}`).toBe(!found.length);
    }),
    { numRuns },
  );
});

it(`of ${numRuns} documents, what was read is read again the same`, () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const first = parseFeed(JSON.stringify(broken(changes)));
      if ('problem' in first) return;
      const second = parseFeed(JSON.stringify(first.feed));
      expect('feed' in second && second.feed).toEqual(first.feed);
    }),
    { numRuns },
  );
});

it(`${numRuns} texts of any kind are read without an exception`, () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      const parsed = parseFeed(text);
      expect('problem' in parsed || 'feed' in parsed).toBe(true);
    }),
    { numRuns },
  );
});
