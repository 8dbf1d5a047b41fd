import { type LanguageTag, languageTags } from './languages.js';

/** Regions that write Chinese in the traditional script where the tag doesn't say which. */
const TRADITIONAL = /-(hant|tw|hk|mo)\b/;

/** Which of our languages a BCP 47 tag means, if any. */
export function ownTag(wanted: string): LanguageTag | undefined {
  const tag = `${wanted}`.toLowerCase();
  const base = tag.split('-')[0]!;
  if (base === 'zh') return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans';
  // Filipino is the name that browsers have for Tagalog.
  return base === 'fil' ? 'tl' : languageTags.find((own) => own === base);
}

/** The first of these BCP 47 tags that the banner speaks, as ours; else English. */
export const languageFor = (wanted: readonly string[]): LanguageTag =>
  wanted.map(ownTag).find((tag) => tag !== undefined) ?? 'en';
