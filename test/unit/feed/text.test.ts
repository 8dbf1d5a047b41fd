import { expect, it } from 'vitest';
import { allTexts, bestText } from '../../../src/feed/text.js';

it.each([
  ['one language', 'Hello', 'es', { words: 'Hello', language: 'en' }],
  ['the same tag', { en: 'a', 'zh-Hant': 'b' }, 'zh-hant', { words: 'b', language: 'zh-Hant' }],
  ['a tag as good as the same', { 'zh-CN': 'a', 'zh-TW': 'b' }, 'zh-Hant', { words: 'b', language: 'zh-TW' }],
  ['the same base', { en: 'a', 'es-MX': 'b' }, 'es', { words: 'b', language: 'es-MX' }],
  ["the feed's own", { es: 'b', en: 'a' }, 'fr', { words: 'a', language: 'en' }],
  ['any other', { es: 'b' }, 'fr', { words: 'b', language: 'es' }],
])('a reader gets %s', (_what, text, wanted, best) => {
  expect(bestText(text, wanted, 'en', (tag) => wanted === 'zh-Hant' && tag === 'zh-TW')).toEqual(best);
});

it('every wording of a text is found', () => {
  expect(allTexts('a')).toEqual(['a']);
  expect(allTexts({ en: 'a', es: 'b' })).toEqual(['a', 'b']);
});
