const formats = new Map<string, Intl.DateTimeFormat>();

/** WebKit knows Tagalog by the name of Filipino alone. */
export const localeOf = (language: string) => (language === 'tl' ? 'fil' : language);

/** Chromium has no data for Haitian Creole, and would answer in English without a word. */
export const isSpoken = (language: string) => Intl.DateTimeFormat.supportedLocalesOf(localeOf(language)).length > 0;

/** Made late and once: a new format costs 2 ms on a slow phone. Latin digits in every language. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(`${localeOf(language)}-u-nu-latn`, options);
  formats.set(key, made);
  return made;
}
