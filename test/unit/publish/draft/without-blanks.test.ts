import { expect, it } from 'vitest';
import { isBlank, withoutBlanks } from '../../../../src/publish/draft/without-blanks.js';
import { fullFeed } from '../../../fixtures/feeds.js';

it.each([undefined, '', [], {}, [''], { numbers: [''] }, [{}]])('%j is blank', (value) => {
  expect(isBlank(value)).toBe(true);
});

it.each([0, false, null, 'x', ' ', [0], { a: { b: 'x' } }])('%j is not blank', (value) => {
  expect(isBlank(value)).toBe(false);
});

it('entries that were never filled in go, at any depth, and nothing else does', () => {
  const whole = fullFeed({ 'x-desk': { a: null, b: '' } });
  expect(withoutBlanks(whole)).toEqual(whole);
  const begun = { contacts: [{}, { area: 'Ware', numbers: ['413-555-0130', ''] }, { numbers: [''] }], headline: '' };
  expect(withoutBlanks(begun)).toEqual({ contacts: [{ area: 'Ware', numbers: ['413-555-0130'] }] });
});
