import { en, type Messages } from '../i18n/en.js';
import type { LanguageTag } from '../i18n/languages.js';

/** Each name written out, as bundlers follow no other. */
const modules: Readonly<Record<LanguageTag, () => Promise<Messages>>> = {
  en: async () => en,
  es: async () => (await import('../i18n/es.js')).es,
  pt: async () => (await import('../i18n/pt.js')).pt,
  'zh-Hans': async () => (await import('../i18n/zh-hans.js')).zhHans,
  'zh-Hant': async () => (await import('../i18n/zh-hant.js')).zhHant,
  ht: async () => (await import('../i18n/ht.js')).ht,
  vi: async () => (await import('../i18n/vi.js')).vi,
  ru: async () => (await import('../i18n/ru.js')).ru,
  ar: async () => (await import('../i18n/ar.js')).ar,
  ko: async () => (await import('../i18n/ko.js')).ko,
  fr: async () => (await import('../i18n/fr.js')).fr,
  hi: async () => (await import('../i18n/hi.js')).hi,
  it: async () => (await import('../i18n/it.js')).it,
  de: async () => (await import('../i18n/de.js')).de,
  tl: async () => (await import('../i18n/tl.js')).tl,
};

/** What stands for `load-language` in the npm package: there the page's bundler makes a file of each language. Never rejects. */
export async function loadLanguage(language: LanguageTag): Promise<Messages | undefined> {
  try {
    return await modules[language]();
  } catch {
    return;
  }
}
