import { ar } from './ar.js';
import { de } from './de.js';
import type { Messages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { ht } from './ht.js';
import { it } from './it.js';
import { ko } from './ko.js';
import type { LanguageTag } from './languages.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { tl } from './tl.js';
import { vi } from './vi.js';
import { zhHans } from './zh-hans.js';
import { zhHant } from './zh-hant.js';

/** All languages but English: for the build, which makes a file of each. The banner itself fetches the one that it needs. */
export const translations: Readonly<Record<Exclude<LanguageTag, 'en'>, Messages>> = {
  es,
  pt,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ht,
  vi,
  ru,
  ar,
  ko,
  fr,
  hi,
  it,
  de,
  tl,
};
