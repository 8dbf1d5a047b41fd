import { expect, it } from 'vitest';
import type { Figure } from '../../bench/figure.js';
import { isMet } from '../../bench/figure.js';
import { section, tally } from '../../bench/report.js';

const measure = { name: 'updates', title: 'Updates', run: () => Promise.reject(new Error('not here')) };
const figure: Figure = { what: 'one number', against: 'the floor', value: 1.234, unit: 'times' };
const found = (...figures: Figure[]) => ({ measure, found: { figures } });

it.each([
  [{ atMost: 2 }, 2, true],
  [{ atMost: 2 }, 2.01, false],
  [{ atLeast: 2 }, 2, true],
  [{ atLeast: 2 }, 1.99, false],
  [{ exactly: 0 }, 0, true],
  [{ exactly: 0 }, 1, false],
  [undefined, 1, undefined],
])('a goal of %o at %d: %s', (goal, value, met) => {
  expect(isMet({ ...figure, value, goal })).toBe(met);
});

it('what could not be measured is no goal that is met', () => {
  expect(isMet({ ...figure, value: Number.NaN, goal: { atMost: 1 } })).toBe(false);
});

it('a row says what, against what, how much, how sure, the goal, and whether it is met', () => {
  const row = section(found({ ...figure, spread: [1.1, 1.3], runs: 9, goal: { atMost: 1.4 } }))
    .split('\n')
    .at(-1)!;
  expect(row.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'one number',
    'the floor',
    '1.23 ×',
    '1.1 to 1.3 (9)',
    '≤ 1.4',
    'met',
    '',
  ]);
});

it('a goal that is missed stands with its reason beneath', () => {
  const text = section(
    found({ ...figure, goal: { atMost: 1 }, shortfall: 'the reading; a smaller format would close it' }),
  );
  expect(text).toContain('**missed**');
  expect(text).toContain('Missed:\n\n- one number: the reading; a smaller format would close it');
});

it('a goal that is missed without a reason says that too', () => {
  expect(section(found({ ...figure, goal: { atMost: 1 } }))).toContain('- one number: not explained');
});

it('what failed is told, and counted apart from the goals', () => {
  const failed = { measure, failure: 'no browser' };
  expect(section(failed)).toBe('## Updates\n\nNot measured: no browser');
  expect(tally([failed, found({ ...figure, goal: { atMost: 2 } }, { ...figure, goal: { atMost: 1 } }, figure)])).toBe(
    '1 of 2 goals met; 1 not measured.',
  );
});
