import { expect, it } from 'vitest';
import { allWell } from '../../../src/i18n/all-well.js';
import { languageTags } from '../../../src/i18n/languages.js';

it.each(languageTags)('%s says once which service it is about, without markup', (tag) => {
  expect(allWell[tag].match(/\{\w+\}/g)).toEqual(['{service}']);
  expect(allWell[tag].replace('{service}', '')).toMatch(/^[^{}<>&!]+$/);
});
