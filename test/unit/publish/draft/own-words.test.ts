import { expect, it } from 'vitest';
import { otherLanguages, ownWords, withOwnWords } from '../../../../src/publish/draft/own-words.js';

const text = { es: 'Norte', 'en-US': 'North', 'pt-BR': 'Norte' };

it('a text without languages is its words', () => {
  expect(ownWords('North', 'en')).toBe('North');
  expect(withOwnWords('North', 'en', 'South')).toBe('South');
  expect(withOwnWords(undefined, 'en', 'South')).toBe('South');
  expect(withOwnWords('North', 'en', '')).toBeUndefined();
  expect(otherLanguages('North', 'en')).toEqual([]);
});

it('of a table of languages only the own words change, under the tag that they have', () => {
  expect(ownWords(text, 'en')).toBe('North');
  expect(withOwnWords(text, 'en', 'South')).toEqual({ ...text, 'en-US': 'South' });
  expect(Object.keys(withOwnWords(text, 'en', 'South') as object)).toEqual(Object.keys(text));
  expect(otherLanguages(text, 'en')).toEqual(['es', 'pt-BR']);
});

it('a language that isn’t there yet is added', () => {
  expect(ownWords({ es: 'Norte' }, 'en')).toBe('');
  expect(withOwnWords({ es: 'Norte' }, 'en', 'North')).toEqual({ es: 'Norte', en: 'North' });
});

it('emptied words leave the other languages, or nothing', () => {
  expect(withOwnWords(text, 'en', '')).toEqual({ es: 'Norte', 'pt-BR': 'Norte' });
  expect(withOwnWords({ en: 'North' }, 'en', '')).toBeUndefined();
});

it.each([null, 1, ['x'], { en: 1 }])('%j has no words', (value) => {
  expect(ownWords(value, 'en')).toBe('');
});
