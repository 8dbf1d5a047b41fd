import { type LanguageTag, languages } from './languages.js';

/** Whether readers have to be told that a computer made the sentences. */
export const isDraft = (language: LanguageTag): boolean => language !== 'en' && !languages[language].isApproved;
