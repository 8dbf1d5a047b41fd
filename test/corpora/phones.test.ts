import { describe, expect, it } from 'vitest';
import { dialFor } from '../../src/feed/phone-number.js';
import { sharedText } from '../helpers/shared.js';

type Row = Readonly<Record<string, string>>;

const [names = [], ...table] = sharedText('samples/outages/phones.csv')
  .trim()
  .split('\n')
  .map((line) =>
    line.startsWith('"') ? [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!) : line.split(','),
  );

const rows: readonly Row[] = table
  .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]!])))
  // The table writes a line break as two characters.
  .map((row) => ({ ...row, input: row.input!.replaceAll('\\n', '\n') }));
const american = rows.filter(({ region }) => region === 'US');

const is = (word: string | undefined) => word === 'true';
const dialled = ({ input }: Row) => dialFor('US', input!);

/** Formally right, but of no area code that is in use: such codes come and go, and a list of them would grow old on the page. */
const UNASSIGNED = ['987', '988', '999'];

/** What another reader takes for a number, and the rule refuses. */
const STRICTER: readonly (readonly [why: string, input: RegExp])[] = [
  ['an extension has a field of its own', /^[+\d -]+(ext\. |x)\d+$/],
  ['a link is not what people read', /^tel:/],
  ['letters are not digits', /^[\d-]*[A-Z][A-Z\d-]*$/],
  ['digits of another script can pass for other digits', /^(?!.*[\x20-\x2c\x2e-\x7e])[\p{Nd}-]+$/u],
  ['an exchange never ends in 11', /^\d{3}-\d11-\d{4}$/],
];
const whyStricter = ({ input }: Row) => STRICTER.filter(([, pattern]) => pattern.test(input!)).map(([why]) => why);

it('the table is whole', () => {
  expect(rows).toHaveLength(71);
  expect(american.length).toBeGreaterThan(40);
  expect(american.filter(dialled).length).toBeGreaterThan(25);
});

describe('what is dialled', () => {
  it.each(american.filter(dialled))('$input is a number', (row) => {
    const dial = dialled(row)!;
    if (dial.length === 3) return expect(is(row.short_valid) || is(row.is_emergency)).toBe(true);
    expect(is(row.google_possible)).toBe(true);
    expect(dial).toBe(row.e164);
  });

  it('is of a code in use, but for a listed few', () => {
    const odd = american.filter((row) => dialled(row) && !is(row.google_valid) && !is(row.short_valid));
    expect([...new Set(odd.map((row) => dialled(row)!.slice(2, 5)))]).toEqual(UNASSIGNED);
  });
});

describe('what is not dialled', () => {
  const refused = american.filter((row) => !dialled(row) && (is(row.google_valid) || is(row.short_valid)));

  it.each(refused)('$input is refused for a reason', (row) => {
    expect(whyStricter(row)).toHaveLength(1);
  });

  it('is refused for every reason', () => {
    expect(new Set(refused.flatMap(whyStricter))).toEqual(new Set(STRICTER.map(([why]) => why)));
  });

  // The other misprints of that day are formally right: no rule can know them.
  const misprints = american.filter(({ note }) => note!.startsWith('REAL '));
  const impossible = misprints.filter(({ input }) => !/^1?([2-9]\d\d){2}\d{4}$/.test(input!.replace(/[^\d\n]/g, '')));
  it.each(impossible)('is the misprint $input, as printed', (row) => {
    expect(dialled(row)).toBeUndefined();
  });

  it('is one misprint of two', () => {
    expect(misprints).toHaveLength(6);
    expect(impossible).toHaveLength(3);
  });
});

it('elsewhere nothing is dialled without a dial, except a short code', () => {
  const others = rows.filter(({ region }) => region !== 'US');
  expect(others.length).toBeGreaterThan(20);
  expect(others.map(({ input, region }) => dialFor(region!, input!)).filter(Boolean)).toEqual([]);
});
