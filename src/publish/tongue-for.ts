import { en } from '../i18n/en.js';
import { ownTag } from '../i18n/language-for.js';
import { type LanguageTag, languageTags } from '../i18n/languages.js';
import type { Tongue } from '../i18n/tongue.js';
import { translations } from '../i18n/translations.js';

/** The languages that the banner speaks, by their BCP 47 tags. */
export const spokenTags: readonly LanguageTag[] = languageTags;

/** What there is to speak in a language, by its BCP 47 tag; nothing if the banner doesn't speak it. */
export function tongueFor(tag: string): Tongue | undefined {
  const language = ownTag(tag);
  if (!language) return;
  return { language, wanted: language, messages: language === 'en' ? en : translations[language] };
}
