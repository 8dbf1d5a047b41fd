import type { Messages } from '../i18n/en.js';
import type { LanguageTag } from '../i18n/languages.js';
import { fetchChecked } from '../source/fetch-checked.js';

/** Written in by the build: the SHA-256 of each language's file, in base64. */
declare const LANGUAGE_INTEGRITY: Readonly<Record<string, string>>;

/** A language's sentences from beside the script, or nothing where they don't come. Never rejects. */
export function loadLanguage(language: LanguageTag): Promise<Messages | undefined> {
  return fetchChecked(`lang/${language}.json`, `sha256-${LANGUAGE_INTEGRITY[language]}`) as Promise<
    Messages | undefined
  >;
}
