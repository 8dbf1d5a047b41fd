/** Digits in the order in which they are dialled, in a plain string that is read from right to left (U+2066 … U+2069). */
export const isolate = (digits: string): string => `\u2066${digits}\u2069`;

const NUMBER = /((?:\+ ?)?\(?\d[\d\s().+/\u00a0\u2010-\u2013-]*\d|\d)/;

/** A text cut so that every second piece is a number with all that belongs to it: "Call 413-555-0130." */
export const cutAtNumbers = (words: string): string[] => words.split(NUMBER);

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text is, or stands in, right-to-left text, which would turn the order of its numbers. */
export const turnsNumbers = (words: string, direction: 'ltr' | 'rtl'): boolean =>
  direction === 'rtl' || RIGHT_TO_LEFT.test(words);
