import { expect, it } from 'vitest';
import { languageFor, ownTag } from '../../../src/i18n/language-for.js';
import { languageTags } from '../../../src/i18n/languages.js';

it.each([
  ['its tag', ['es'], 'es'],
  ['its tag with a region', ['pt-BR'], 'pt'],
  ['its tag in capitals', ['FR-ca'], 'fr'],
  ['Chinese without a script', ['zh'], 'zh-Hans'],
  ['Chinese of the mainland', ['zh-CN'], 'zh-Hans'],
  ['Chinese of Singapore', ['zh-Hans-SG'], 'zh-Hans'],
  ['Chinese of Taiwan', ['zh-TW'], 'zh-Hant'],
  ['Chinese of Hong Kong', ['zh-HK'], 'zh-Hant'],
  ['traditional script', ['zh-Hant'], 'zh-Hant'],
  ['traditional script in capitals', ['ZH-HANT-MO'], 'zh-Hant'],
  ['Filipino, which is Tagalog', ['fil-PH'], 'tl'],
  ['a later wish', ['tlh', '', 'en-GB'], 'en'],
  ['the first of several', ['ko', 'es'], 'ko'],
  ['no wish', [], 'en'],
  ['a blank one', [''], 'en'],
  ['languages that nobody speaks here', ['tlh', 'x-none'], 'en'],
  ['a name that every object has', ['constructor', '__proto__', 'toString'], 'en'],
])('%s', (_what, wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});

it.each(languageTags)('%s is its own tag', (tag) => {
  expect(ownTag(tag)).toBe(tag);
});

it('a language that is not ours has no tag of ours', () => {
  expect(ownTag('pl')).toBe(undefined);
});
