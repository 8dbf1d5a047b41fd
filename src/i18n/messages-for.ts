import { en, type Messages } from './en.js';

/** The languages that the banner speaks, by BCP 47 tag. */
const languages: Readonly<Record<string, Messages>> = { en };

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)$/;

export interface Tongue {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/** The sentences in the first language of these that the banner speaks, else in English. */
export function messagesFor(wanted: readonly string[]): Tongue {
  const language =
    wanted.map((tag) => `${tag}`.split('-')[0]!.toLowerCase()).find((tag) => Object.hasOwn(languages, tag)) ?? 'en';
  return { language, direction: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr', messages: languages[language]! };
}
