/** A language that the banner speaks. */
export interface Language {
  /** What those who speak it call it. */
  readonly name: string;
  /** A native reader has read the sentences and found them good. Until then readers of a translation are told that a computer made it. */
  readonly isApproved: boolean;
}

/** The languages of the official multilingual alert templates, by BCP 47 tag, in their order. */
export const languages = {
  en: { name: 'English', isApproved: false },
  es: { name: 'Español', isApproved: false },
  pt: { name: 'Português', isApproved: false },
  'zh-Hans': { name: '简体中文', isApproved: false },
  'zh-Hant': { name: '繁體中文', isApproved: false },
  ht: { name: 'Kreyòl ayisyen', isApproved: false },
  vi: { name: 'Tiếng Việt', isApproved: false },
  ru: { name: 'Русский', isApproved: false },
  ar: { name: 'العربية', isApproved: false },
  ko: { name: '한국어', isApproved: false },
  fr: { name: 'Français', isApproved: false },
  hi: { name: 'हिन्दी', isApproved: false },
  it: { name: 'Italiano', isApproved: false },
  de: { name: 'Deutsch', isApproved: false },
  tl: { name: 'Tagalog', isApproved: false },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageTag = keyof typeof languages;

export const languageTags = Object.keys(languages) as LanguageTag[];
