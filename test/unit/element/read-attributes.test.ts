import { describe, expect, it } from 'vitest';
import { readAttributes, type Settings } from '../../../src/element/read-attributes.js';
import { newSigner } from '../../fixtures/signing.js';

const BASE = 'https://town.example/news/today.html';

/** The settings, and what was warned of; the same warning twice is one, as it is for the element. */
function read(attributes: Readonly<Record<string, string>>) {
  const warned = new Set<string>();
  const settings = readAttributes(
    (name) => attributes[name] ?? null,
    BASE,
    (name, value) => warned.add(`${name}=${value}`),
  );
  return { settings, warned: [...warned] };
}

interface Row {
  readonly attribute: string;
  readonly field: keyof Settings;
  readonly usual: unknown;
  readonly legal: readonly (readonly [string, unknown])[];
  readonly nonsense: readonly string[];
}

const all = ['guidance', 'numbers', 'alerts', 'quotes', 'timeline'];
const asItIs = (...values: string[]) => values.map((value) => [value, value] as const);
const asNumber = (...values: number[]) => values.map((value) => [`${value}`, value] as const);

const rows: readonly Row[] = [
  {
    attribute: 'src',
    field: 'addresses',
    usual: [],
    legal: [
      ['https://feed.example/a.json', ['https://feed.example/a.json']],
      ['/a.json', ['https://town.example/a.json']],
      ['a.json', ['https://town.example/news/a.json']],
      ['a.json\n  https://spare.example/b.json', ['https://town.example/news/a.json', 'https://spare.example/b.json']],
      ['a.json a.json', ['https://town.example/news/a.json']],
    ],
    nonsense: ['https://', 'http://['],
  },
  {
    attribute: 'layout',
    field: 'layout',
    usual: 'card',
    legal: asItIs('card', 'bar', 'numbers'),
    nonsense: ['banner', 'Bar', 'card bar'],
  },
  {
    attribute: 'sections',
    field: 'sections',
    usual: all,
    legal: [
      ...all.map((name) => [name, [name]] as const),
      ['timeline quotes', ['timeline', 'quotes']],
      ['quotes\n\tquotes  numbers', ['quotes', 'numbers']],
      [all.join(' '), all],
    ],
    nonsense: ['everything', 'numbers,quotes', 'Numbers'],
  },
  {
    attribute: 'local',
    field: 'local',
    usual: undefined,
    legal: [
      ['Springfield police: 413-555-0130', { name: 'Springfield police', number: '413-555-0130' }],
      ['Springfield: police : 413-555-0130', { name: 'Springfield: police', number: '413-555-0130' }],
      ['Springfield police:413-555-0130', { name: 'Springfield police', number: '413-555-0130' }],
      ['  Springfield  police :\n 413-555-0130 ', { name: 'Springfield  police', number: '413-555-0130' }],
    ],
    nonsense: ['413-555-0130', ': 413-555-0130', 'Springfield police:', ':'],
  },
  { attribute: 'area', field: 'area', usual: undefined, legal: asItIs('north', 'South: all'), nonsense: [] },
  { attribute: 'label', field: 'label', usual: undefined, legal: asItIs('Live', '<b>Live</b>'), nonsense: [] },
  {
    attribute: 'theme',
    field: 'theme',
    usual: 'auto',
    legal: asItIs('auto', 'light', 'dark'),
    nonsense: ['night', 'DARK'],
  },
  {
    attribute: 'heading-level',
    field: 'headingLevel',
    usual: 2,
    legal: asNumber(1, 2, 3, 4, 5),
    nonsense: ['0', '6', '-1', '2.5', 'h2', '1e0', '0x2'],
  },
  {
    attribute: 'max-numbers',
    field: 'maxContacts',
    usual: 12,
    legal: asNumber(1, 12, 5000),
    nonsense: ['0', '-12', 'all', '1.5', 'Infinity', '99999999999999999999'],
  },
  {
    attribute: 'refresh',
    field: 'refreshSeconds',
    usual: undefined,
    legal: asNumber(0, 5, 30, 3600),
    nonsense: ['soon', '-30', '30s', '0.5'],
  },
];

describe.each(rows)('$attribute', ({ attribute, field, usual, legal, nonsense }) => {
  const isField = (written: Readonly<Record<string, string>>, value: unknown, warnings: readonly string[]) => {
    const { settings, warned } = read(written);
    expect(settings[field]).toEqual(value);
    expect(warned).toEqual(warnings);
  };

  it('has its default', () => {
    isField({}, usual, []);
  });

  it.each(['', ' ', '\n\t'])('counts as absent with %j, as editing systems write it', (blank) => {
    isField({ [attribute]: blank }, usual, []);
  });

  it.each(legal)('can be %j', (written, value) => {
    isField({ [attribute]: written }, value, []);
    isField({ [attribute]: ` ${written} ` }, value, []);
  });

  if (!nonsense.length) return;
  it.each(nonsense)('keeps its default with %j, and warns of it by name and value', (written) => {
    isField({ [attribute]: written }, usual, [`${attribute}=${written}`]);
  });
});

describe('in a list, what cannot be read is warned of and left out', () => {
  it('an address', () => {
    const { settings, warned } = read({ src: 'a.json https://[ /b.json' });
    expect(settings.addresses).toEqual(['https://town.example/news/a.json', 'https://town.example/b.json']);
    expect(warned).toEqual(['src=https://[']);
  });

  it('a section', () => {
    const { settings, warned } = read({ sections: 'timeline weather numbers' });
    expect(settings.sections).toEqual(['timeline', 'numbers']);
    expect(warned).toEqual(['sections=weather']);
  });
});

it.each(['', 'true', 'false', '0', 'allow-exercise'])('a boolean is true when present, with %j too', (value) => {
  expect(read({ 'allow-exercise': value }).settings.allowExercise).toBe(true);
});

it('a boolean is false when absent', () => {
  expect(read({}).settings.allowExercise).toBe(false);
});

it('a typo in one attribute leaves the others as they are', () => {
  const { settings } = read({ layout: 'baar', theme: 'dark', 'heading-level': '3', src: 'a.json' });
  expect(settings).toMatchObject({
    layout: 'card',
    theme: 'dark',
    headingLevel: 3,
    addresses: ['https://town.example/news/a.json'],
  });
});

describe('pinned keys', async () => {
  const [one, other] = [(await newSigner()).publicKey, (await newSigner()).publicKey];
  const readKeys = (written: string) => {
    const { settings, warned } = read({ 'public-key': written });
    return [settings.publicKeys, warned];
  };

  it('are none where nobody asks for them', () => {
    expect(read({}).settings.publicKeys).toBeUndefined();
  });

  it('are one or more, each once', () => {
    expect(readKeys(one)).toEqual([[one], []]);
    expect(readKeys(`  ${one}\n ${other} ${one}`)).toEqual([[one, other], []]);
  });

  it('that cannot be read are warned of, and the others stand', () => {
    expect(readKeys(`x ${one} ${other}A`)).toEqual([[one], ['public-key=x', `public-key=${other}A`]]);
  });

  it('that are there, but of which none can be read, believe nobody', () => {
    expect(readKeys('x')).toEqual([[], ['public-key=x']]);
    for (const blank of ['', ' ', '\n\t']) expect(readKeys(blank)).toEqual([[], []]);
  });
});
