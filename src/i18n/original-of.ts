import { ownTag } from './language-for.js';
import type { LanguageTag } from './languages.js';

/** What has to be said beside words in a language, for readers of another: that they are the English original. */
export const originalOf = (language: string, spoken: LanguageTag): 'originalEnglish' | false =>
  spoken !== 'en' && ownTag(language) === 'en' && 'originalEnglish';
