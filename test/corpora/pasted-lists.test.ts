import { describe, expect, it } from 'vitest';
import { pastedList } from '../../src/publish/pasted-list.js';
import { sharedText } from '../helpers/shared.js';

type Row = readonly [area: string, numbers: string, covers?: string];
interface List {
  readonly rows: readonly Row[];
}

const lists = Object.entries(JSON.parse(sharedText('samples/outages/number-lists.json')) as Record<string, List>);
const COUNTRIES: Readonly<Record<string, string>> = { de: 'DE', nl: 'NL' };
const placeOf = (name: string) => ({ country: COUNTRIES[name.slice(0, 2)] ?? 'US', service: '911' });

/** In how many ways people mail the same list. */
const forms: Readonly<Record<string, (row: Row) => string>> = {
  'a colon': ([area, numbers]) => `${area}: ${numbers}`,
  'a dash': ([area, numbers]) => `${area.toUpperCase()} – ${numbers}`,
  'a tab': ([area, numbers]) => `${area}\t${numbers}`,
  bullets: ([area, numbers]) => `• ${area}: ${numbers}`,
  'a table': ([area, numbers]) => `| ${area} | ${numbers} |`,
  'two lines': ([area, numbers]) => `${area}\n${numbers}\n`,
};
const ways = lists.flatMap(([name, { rows }]) =>
  Object.entries(forms).map(([form, line]) => ({ name, form, line, rows })),
);

it('the lists are whole', () => {
  expect(lists).toHaveLength(9);
});

describe('a list that was published in an outage', () => {
  it.each(ways)('$name, with $form: each row has its place and its numbers', ({ name, line, rows }) => {
    const { rows: read, left } = pastedList(rows.map(line).join('\n'), placeOf(name));
    const expected = rows.map(([area, numbers]) => [area.toUpperCase(), ...numbers.split(/ or | and |; /)]);
    expect(read.map(({ area, numbers }) => [area.toUpperCase(), ...numbers.map(({ display }) => display)])).toEqual(
      expected,
    );
    expect(left).toEqual([]);
  });

  const doubtful = (name: string) => {
    const { rows } = Object.fromEntries(lists)[name]!;
    const { rows: read } = pastedList(rows.map(forms['a colon']!).join('\n'), placeOf(name));
    return read.flatMap(({ numbers }) => numbers.filter(({ doubts }) => doubts.length).map(({ display }) => display));
  };

  it('has no doubtful number where it was right', () => {
    for (const name of ['ma-2024-cbs-regional', 'ma-2024-boston-districts', 'ma-2018-msp-towns', 'pa-2021-cumberland'])
      expect(doubtful(name), name).toEqual([]);
  });

  it('has the misprints that a rule can know told', () => {
    expect(doubtful('ma-2024-boston-districts-WRONG')).toEqual(['(617) 103-4260']);
    expect(doubtful('ma-2024-north-central-WRONG')).toEqual(['987-939-8875', '508-867-518']);
  });
});
