import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { feedFields } from '../../../src/feed/schema.js';
import { read } from '../../../src/feed/shape.js';
import { jsonSchema } from '../../../src/publish/json-schema.js';
import { feed, fullFeed } from '../../fixtures/feeds.js';

type Json = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(jsonSchema());

/** Whether the parser takes the document, and has nothing to say against it. */
function isRead(document: unknown): boolean {
  const got = parseFeed(JSON.stringify(document));
  return 'feed' in got && !got.problems.length;
}

const steps = (pointer: string) => pointer.slice(1).split('/');

/** The full feed with another value in one place; `undefined` takes the place away. */
function changed(pointer: string, value: unknown): Json {
  const document = structuredClone(fullFeed());
  const path = steps(pointer);
  const last = path.pop()!;
  let at = document as Record<string, unknown>;
  for (const step of path) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return document;
}

/** Every place in a value, by pointer. */
function places(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${at}/${name}`, ...places(inner, `${at}/${name}`)]);
}

it('the schema is itself valid', () => {
  expect(ajv.validateSchema(jsonSchema())).toBe(true);
});

describe('what both take', () => {
  it.each<[string, Json]>([
    ['the smallest feed', feed()],
    ['the full feed', fullFeed()],
    [
      'all is well, in five fields',
      feed({ status: 'none', headline: undefined, affected: undefined, contacts: undefined }),
    ],
    ['an outage that is over, affecting nobody', feed({ status: 'restored', affected: undefined })],
    ['fields that nobody knows', feed({ $schema: './x.json', colour: 'red' })],
    ['empty lists', fullFeed({ services: [], guidance: [], links: [], timeline: [] })],
    ['the longest refresh', feed({ refresh: 3600 })],
    ['the shortest refresh', feed({ refresh: 10 })],
    ['a time in small letters', feed({ updated: '2026-03-02t14:05:00z' })],
    ['a time with a fraction', feed({ updated: '2026-03-02T14:05:00.123-05:00' })],
    ['a star code', changed('/contacts/0/numbers/0', '*55')],
    ['a quote of an organization', changed('/quotes/0/speaker', undefined)],
    ['a text in two languages', feed({ headline: { en: 'Down', 'zh-Hant': '中斷' } })],
  ])('%s', (_what, document) => {
    const written = JSON.parse(JSON.stringify(document));
    fits(written);
    expect(fits.errors).toBeNull();
    expect(isRead(written)).toBe(true);
  });
});

const missing = [
  ...['/format', '/id', '/revision', '/updated', '/status', '/headline', '/affected', '/publisher/name'],
  ...['/sources/0/id', '/sources/0/name', '/services/0/state', '/guidance/0/text', '/timeline/0/text'],
  ...['/contacts/0/area', '/contacts/0/numbers', '/contacts/0/numbers/1/display', '/corrections/0/text'],
  ...['/alerts/0/text', '/alerts/0/issuer', '/quotes/0/text', '/links/0/text', '/links/0/url'],
];

const mutations: readonly (readonly [pointer: string, value: unknown])[] = [
  ['/updated', '2026-12-31T23:59:60Z'],
  ['/updated', '2026-03-02 14:05:00Z'],
  ['/updated', '2026-03-02T14:05:00-0500'],
  ['/contacts/0/numbers/0', { display: '*55', dial: '*55' }],
  ['/format', 'outage-feed/2'],
  ['/id', ' '],
  ['/id', 7],
  ['/revision', -1],
  ['/revision', 1.5],
  ['/revision', '1'],
  ['/revision', 2 ** 53],
  ['/updated', 'today'],
  ['/updated', '2026-03-02'],
  ['/updated', '2026-03-02T14:05:00'],
  ['/updated', '2026-02-29T14:05:00Z'],
  ['/updated', '2026-03-02T24:00:00Z'],
  ['/updated', 1772478300],
  ['/expires', 'soon'],
  ['/startedAt', '2026-13-02T14:05:00Z'],
  ['/restoredAt', ''],
  ['/status', 'broken'],
  ['/status', 'Down'],
  ['/mode', 'test'],
  ['/headline', ''],
  ['/headline', ' \n'],
  ['/headline', {}],
  ['/headline', { en: '' }],
  ['/headline', { 'not a tag': 'x' }],
  ['/headline', ['x']],
  ['/affected', {}],
  ['/label', { en: 5 }],
  ['/label', { en: 'Live', e: 'x' }],
  ['/service', 911],
  ['/service', '9'],
  ['/service', '9111111'],
  ['/service', '91a'],
  ['/language', 'english!'],
  ['/country', 'usa'],
  ['/country', 'us'],
  ['/refresh', 9],
  ['/refresh', 3601],
  ['/refresh', '30'],
  ['/publisher', 'The newsroom'],
  ['/publisher/url', 'http://news.example/'],
  ['/publisher/url', '//news.example/'],
  ['/publisher/corrections', 'javascript:alert(1)'],
  ['/publisher/corrections', 'mailto:news@news.example'],
  ['/sources', {}],
  ['/sources/0', 'police'],
  ['/sources/0/url', 'https://police.example/a b'],
  ['/services/0/state', 'broken'],
  ['/services/0/channel', 'pigeon'],
  ['/services/1/carrier', { en: 'x' }],
  ['/services/1/note', ''],
  ['/guidance/0/kind', 'maybe'],
  ['/guidance/0/source', 7],
  ['/guidance/0/source', ['police']],
  ['/guidance/0/source', { toString: 'police' }],
  ['/guidance/0/area', 5],
  ['/contacts', 'all'],
  ['/contacts/0', []],
  ['/contacts/0/numbers', []],
  ['/contacts/0/numbers', '413-555-0130'],
  ['/contacts/0/numbers/0', ''],
  ['/contacts/0/numbers/0', 4135550130],
  ['/contacts/0/numbers/1/dial', '+1 413 555 0131'],
  ['/contacts/0/numbers/1/dial', '+14135550131;ext=1'],
  ['/contacts/0/numbers/1/dial', 14135550131],
  ['/contacts/0/numbers/1/ext', '12;x'],
  ['/contacts/0/numbers/1/ext', 12],
  ['/contacts/0/numbers/1/label', ''],
  ['/contacts/1/numbers/0/channel', 'fax'],
  ['/contacts/0/covers', 'Chicopee'],
  ['/contacts/0/covers/0', ''],
  ['/contacts/0/status', 'closed'],
  ['/contacts/0/hours', 24],
  ['/contacts/0/verifiedAt', 'yesterday'],
  ['/alerts/0/text', { en: 'verbatim is one string' }],
  ['/alerts/0/language', 'e'],
  ['/alerts/0/translation', 'x'],
  ['/alerts/0/translation', {}],
  ['/alerts/0/sentAt', '2026-03-02T13:20-05:00'],
  ['/quotes/0', { text: 'Nobody said this.' }],
  ['/quotes/0/speaker', { en: 'The chief' }],
  ['/quotes/0/url', 'ftp://police.example/'],
  ['/quotes/0/translation/es', ''],
  ['/timeline/0/time', 'noon'],
  ['/corrections/0/severity', 'grave'],
  ['/corrections/0/contact', ['south']],
  ['/corrections/0/was', 7],
  ['/links/0/url', 'http://news.example/more'],
  ['/links/0/url', ['https://news.example/more']],
  ['/links/0/url', { toString: 'https://news.example/more' }],
  ['/links/0', 'https://news.example/more'],
];

describe('what both refuse or report', () => {
  it.each(missing)('%s missing', (pointer) => {
    const document = changed(pointer, undefined);
    expect(fits(document)).toBe(false);
    expect(isRead(document)).toBe(false);
  });

  it.each(mutations)('%s: %j', (pointer, value) => {
    const document = changed(pointer, value);
    expect(fits(document)).toBe(false);
    expect(isRead(document)).toBe(false);
  });

  it.each(places(fullFeed()))('null at %s', (pointer) => {
    const document = changed(pointer, null);
    expect(fits(document)).toBe(false);
    expect(isRead(document)).toBe(false);
  });

  // An object whose own toString is no function breaks whatever takes it for a string.
  it.each(places(fullFeed()))('nonsense at %s', (pointer) => {
    for (const nonsense of [true, { toString: 'x', valueOf: 7 }, [['police']]]) {
      const document = changed(pointer, nonsense);
      expect(fits(document), JSON.stringify(nonsense)).toBe(false);
      expect(isRead(document), JSON.stringify(nonsense)).toBe(false);
    }
  });

  it.each([null, [], 'feed', 7])('%j for a document', (document) => {
    expect(fits(document)).toBe(false);
    expect(isRead(document)).toBe(false);
  });

  const statuses = ['none', 'unconfirmed', 'down', 'partial', 'restored', 'withdrawn'];
  it.each(statuses)('the same of headline and affected, with %s', (status) => {
    for (const field of ['headline', 'affected']) {
      const document = JSON.parse(JSON.stringify(feed({ status, [field]: undefined })));
      expect(fits(document), field).toBe(isRead(document));
    }
  });
});

describe('what the schema takes and the parser reports, as a schema can’t say it', () => {
  const differences: readonly (readonly [why: string, pointer: string, value: unknown])[] = [
    ['a reference is looked up in another list', '/guidance/0/source', 'nobody'],
    ['a reference is looked up in another list', '/corrections/0/contact', 'nowhere'],
    ['an id is compared with all the others', '/contacts/1/id', 'north'],
    ['an id is compared with all the others', '/sources/1', { id: 'police', name: 'Twin' }],
    ['forbidden characters are of Unicode’s classes, which not every validator knows', '/headline', 'a\u202eb'],
    ['forbidden characters are of Unicode’s classes, which not every validator knows', '/summary', '\u200b'],
    ['forbidden characters are of Unicode’s classes, which not every validator knows', '/quotes/0/text', 'a\u0000b'],
    ['forbidden characters are of Unicode’s classes, which not every validator knows', '/sources/0/name', 'a\u2066b'],
    ['what can be shown of a number is the rule for numbers', '/contacts/0/numbers/0', '\u0664\u0661\u0663-555-0130'],
    ['the digits are the rule for numbers', '/contacts/0/numbers/0', '413-555-013'],
    ['the digits are the rule for numbers', '/contacts/0/numbers/0', '900-555-0130'],
    ['the digits are the rule for numbers', '/contacts/0/numbers/0', 'call the town'],
    ['dial is compared with display', '/contacts/0/numbers/1/dial', '+14135550139'],
    ['dial depends on the country', '/contacts/0/numbers/1/dial', '+492303555010'],
    ['country changes the rule for numbers', '/country', 'DE'],
    ['the validator’s uri has any port', '/links/0/url', 'https://news.example:99999/'],
    ['the validator’s uri needs no host', '/links/0/url', 'https://?more'],
  ];
  it.each(differences)('%s: %s %j', (_why, pointer, value) => {
    const document = changed(pointer, value);
    expect(fits(document)).toBe(true);
    expect(isRead(document)).toBe(false);
  });
});

describe('what the parser takes and the schema refuses', () => {
  const differences: readonly (readonly [why: string, pointer: string, value: unknown])[] = [
    ['a uri is ASCII, browsers take any letter', '/links/0/url', 'https://news.example/más'],
  ];
  it.each(differences)('%s: %s %j', (_why, pointer, value) => {
    const document = changed(pointer, value);
    expect(fits(document)).toBe(false);
    expect(isRead(document)).toBe(true);
  });
});

describe('the fields', () => {
  /** The places that are looked at when a document is read. */
  function looked(document: unknown): Set<string> {
    const seen = new Set<string>();
    const watched = (value: unknown, at: string): unknown =>
      typeof value === 'object' && value !== null
        ? new Proxy(value, {
            getOwnPropertyDescriptor(target, name) {
              if (!Array.isArray(target)) seen.add(`${at}/${String(name)}`);
              return Reflect.getOwnPropertyDescriptor(target, name);
            },
            get: (target, name) => watched(Reflect.get(target, name), `${at}/${String(name)}`),
          })
        : value;
    read(feedFields, watched(document, ''), '', { country: 'US', known: new Map(), tell: () => undefined });
    return seen;
  }

  /** Whether the schema has a place, whichever of its alternatives it is in. */
  function has(schema: Json | undefined, [step, ...rest]: readonly string[]): boolean {
    if (!schema) return false;
    if (step === undefined) return true;
    const { properties, items, anyOf, additionalProperties } = schema as Record<string, Record<string, Json>>;
    const inner = [properties?.[step], items as Json, additionalProperties as Json].filter(Boolean);
    const others = Array.isArray(anyOf) ? anyOf : [];
    return inner.some((one) => has(one, rest)) || others.some((one) => has(one, [step, ...rest]));
  }

  it('that the parser looks at are all in the schema', () => {
    const all = [...looked(fullFeed())];
    expect(all).toEqual(expect.arrayContaining(['/mode', '/contacts/0/numbers/1/dial', '/quotes/0/saidAt']));
    expect(all.filter((pointer) => !has(jsonSchema(), steps(pointer)))).toEqual([]);
  });

  it('of the full feed are all of those', () => {
    const written = new Set(places(fullFeed()).map((pointer) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')));
    const all = [...looked(fullFeed())].map((pointer) => pointer.replace(/\/\d+(?=\/|$)/g, '/*'));
    expect([...new Set(all)].filter((pointer) => !written.has(pointer))).toEqual([]);
  });

  it('that the schema lacks would be noticed', () => {
    expect(has(jsonSchema(), ['contacts', '0', 'colour'])).toBe(false);
    expect(has(jsonSchema(), ['contacts', '0', 'numbers', '0', 'dial'])).toBe(true);
    expect(looked({ ...fullFeed(), links: [{ text: 'x', url: 7 }] })).toContain('/links/0/url');
  });
});
