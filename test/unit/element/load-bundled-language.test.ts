import { expect, it } from 'vitest';
import { loadLanguage } from '../../../src/element/load-bundled-language.js';
import { en } from '../../../src/i18n/en.js';
import { languageTags } from '../../../src/i18n/languages.js';
import { translations } from '../../../src/i18n/translations.js';

it.each(languageTags)('%s comes as the table of its own sentences', async (tag) => {
  expect(await loadLanguage(tag)).toBe({ en, ...translations }[tag]);
});
