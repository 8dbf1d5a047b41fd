import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedList } from '../../../src/publish/pasted-list.js';

const US = { country: 'US', service: '911' };
const read = (text: string, place = US) => pastedList(text, place);
const short = (text: string) =>
  read(text).rows.map(({ area, numbers }) => [area, ...numbers.map(({ display }) => display)]);

describe('a line becomes a place and its numbers', () => {
  it.each([
    'North Shore: 413-555-0130',
    'North Shore – 413-555-0130',
    'North Shore - 413-555-0130',
    'North Shore — 413-555-0130',
    'North Shore\t413-555-0130',
    'North Shore 413-555-0130',
    'North Shore ........ 413-555-0130',
    'North Shore, 413-555-0130',
    '| North Shore | 413-555-0130 |',
    '• North Shore: 413-555-0130',
    '* North Shore: 413-555-0130',
    '- North Shore: 413-555-0130',
    '3. North Shore: 413-555-0130',
    'North Shore: call 413-555-0130',
    'North Shore, tel. 413-555-0130',
    '413-555-0130 North Shore',
    '413-555-0130 – North Shore',
    'North Shore:\n413-555-0130',
    'North Shore\r\n\r\n413-555-0130\r\n',
  ])('%j', (text) => {
    expect(short(text)).toEqual([['North Shore', '413-555-0130']]);
    expect(read(text).left).toEqual([]);
  });

  it.each([
    ['(413) 555-0130'],
    ['413.555.0130'],
    ['413 555 0130'],
    ['4135550130'],
    ['+1 413-555-0130'],
    ['1-413-555-0130'],
    ['413–555–0130'],
    ['413/555-0130'],
  ])('the number stays as it was written: %s', (number) => {
    const { rows } = read(`Ware: ${number}`);
    expect(rows).toMatchObject([{ area: 'Ware', numbers: [{ display: number, doubts: [] }], doubts: [] }]);
  });

  it.each([
    '413-555-0130 or 413-555-0131',
    '413-555-0130; 413-555-0131',
    '413-555-0130, 413-555-0131',
    '413-555-0130 / 413-555-0131',
    '413-555-0130 and 413-555-0131',
    '413-555-0130 & 413-555-0131',
    '\n413-555-0130\n413-555-0131',
  ])('several numbers are told apart: %j', (numbers) => {
    expect(short(`Franklin County: ${numbers}`)).toEqual([['Franklin County', '413-555-0130', '413-555-0131']]);
  });

  it('a short code stands beside a whole number', () => {
    expect(short('Ware: 311 and 413-555-0130')).toEqual([['Ware', '311', '413-555-0130']]);
  });

  it.each([
    ['District 1', 'District 1 413-555-0130'],
    ['Downtown A-1', 'Downtown A-1 413-555-0130'],
    ['Charlestown A-15', 'Charlestown A-15 413-555-0130'],
    ['South Coast, Cape & Islands', 'South Coast, Cape & Islands: 413-555-0130'],
    ['State 9-1-1 Department (fallback)', 'State 9-1-1 Department (fallback): 413-555-0130'],
  ])('digits and signs of a name stay with it: %s', (area, text) => {
    expect(short(text)).toEqual([[area, '413-555-0130']]);
  });

  it('an extension is no part of the number', () => {
    const [row] = read('Ware: 413-555-0130 ext. 12').rows;
    expect(row?.numbers).toEqual([{ display: '413-555-0130', ext: '12', doubts: [] }]);
    expect(row).not.toHaveProperty('note');
  });

  it('words before a further number are its label', () => {
    const [row] = read('Ware: police 413-555-0130, fire 413-555-0131').rows;
    expect(row).toMatchObject({ area: 'Ware', numbers: [{ label: 'police' }, { label: 'fire' }] });
  });

  it('words behind the number are a note', () => {
    expect(read('Ware: 413-555-0130 (day and night)').rows).toMatchObject([{ area: 'Ware', note: 'day and night' }]);
  });

  it('several places on a line are several rows', () => {
    expect(short('Ware: 413-555-0130; Springfield: 413-555-0131')).toEqual([
      ['Ware', '413-555-0130'],
      ['Springfield', '413-555-0131'],
    ]);
  });

  it('a heading is the agency of the rows below it, until the next', () => {
    const { rows, left } = read(
      'State Police:\nWare: 413-555-0130\nSpringfield: 413-555-0131\n\nFire\nWare: 413-555-0132',
    );
    expect(rows.map(({ agency }) => agency)).toEqual(['State Police', 'State Police', 'Fire']);
    expect(left).toEqual([]);
  });

  it('a heading stands over places that have their numbers on the line below', () => {
    const { rows, left } = read('State Police:\nWare\n413-555-0130\nSpringfield\n413-555-0131');
    expect(rows).toMatchObject([
      { area: 'Ware', agency: 'State Police' },
      { area: 'Springfield', agency: 'State Police' },
    ]);
    expect(left).toEqual([]);
  });

  it.each(['State Police:\nFire', 'State Police:\nFire:\nWare', 'State Police:\nFire:\nWare, all of it.'])(
    'a heading without rows is not lost: %j',
    (text) => {
      expect(read(text).left).toEqual(text.split('\n'));
    },
  );

  it('of two headings the nearer one is the agency, and the other is not lost', () => {
    const { rows, left } = read('Numbers:\nState Police\nWare: 413-555-0130');
    expect(rows).toMatchObject([{ area: 'Ware', agency: 'State Police' }]);
    expect(left).toEqual(['Numbers:']);
  });

  it('what is not understood is not lost', () => {
    const { rows, left } = read('Hello all,\n\nhere are the numbers.\nWare: 413-555-0130\nThanks');
    expect(rows).toHaveLength(1);
    expect(left).toEqual(['Hello all,', 'here are the numbers.', 'Thanks']);
  });
});

describe('what needs a second look says so', () => {
  const doubts = (text: string) => {
    const [row] = read(text).rows;
    return [...(row?.doubts ?? []), ...(row?.numbers.flatMap((number) => number.doubts) ?? [])];
  };

  it.each([
    ['Ware: 413-555-0130', []],
    ['Ware: 413-555-013', ['not-dialled']],
    ['Ware: 413-155-0130', ['not-dialled']],
    ['Ware: 1-800-FLOWERS', ['not-dialled']],
    ['Ware: 900-555-0130', ['not-dialled']],
    ['Ware: 911', ['emergency']],
    ['Ware: fax 413-555-0130', ['fax']],
    ['413-555-0130', ['no-area']],
    ['Ware: 413-555-0130/0131', ['digits-left']],
    ['Ware: 413-555-0130 or (413) 555 0130', ['twice']],
  ] as const)('%s: %j', (text, names) => {
    expect(doubts(text)).toEqual(names);
  });

  it('a number that an earlier row has', () => {
    const { rows } = read('Ware: 413-555-0130\nSpringfield: (413) 555-0130');
    expect(rows.map(({ numbers }) => numbers[0]?.doubts)).toEqual([[], ['twice']]);
  });

  it('outside North America every number, as it needs its international form', () => {
    const { rows } = read('Unna: 030 - 23125 120', { country: 'DE', service: '112' });
    expect(rows).toMatchObject([{ area: 'Unna', numbers: [{ display: '030 - 23125 120', doubts: ['not-dialled'] }] }]);
  });

  it('a date and a postal code are no numbers', () => {
    expect(read('As of 6/18/2024\n2024-06-18\n01020').rows).toEqual([]);
  });
});

it('whatever is pasted, it is read without a throw, and every line with letters is somewhere', () => {
  const piece = fc.constantFrom(
    'Ware',
    ': ',
    '413-555-0130',
    ' or ',
    '\n',
    '(',
    ')',
    '- ',
    '911',
    ' 12',
    '\t',
    '|',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { rows, left } = read(text);
      const kept = [...rows.map(({ line }) => line), ...left, ...rows.map(({ agency }) => agency ?? '')].join(' ');
      for (const word of text.match(/Ware/g) ?? []) expect(kept).toContain(word);
    }),
    { numRuns: 5000 },
  );
});
