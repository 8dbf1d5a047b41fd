import { expect, it } from 'vitest';
import { fill } from '../../../src/i18n/fill.js';

it.each([
  ['in the middle', 'Call {place} now', ['Call ', 'A', ' now']],
  ['at the start', '{place} is down', ['', 'A', ' is down']],
  ['at the end', 'Affected: {place}', ['Affected: ', 'A', '']],
  ['twice', '{place} and {place}', ['', 'A', ' and ', 'A', '']],
  ['beside another', '{place}{time}', ['', 'A', '', 'B', '']],
  ['nowhere', 'Correction', ['Correction']],
])('a value stands where its placeholder stood, %s', (_where, sentence, parts) => {
  expect(fill(sentence, { place: 'A', time: 'B' })).toEqual(parts);
});

it('a value may be anything that can be shown, and stays what it is', () => {
  const value = { kind: 'template' };
  expect(fill('In {place}', { place: value })[1]).toBe(value);
});

it('a value with braces is not filled again', () => {
  expect(fill('In {place}', { place: '{time}', time: 'B' }).join('')).toBe('In {time}');
});
