// A terminal obeys what it is sent, and an order of letters that is turned hides what stands there.
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Words as one line that steers no terminal: what can't be seen is written as its code point. */
export const printable = (words: string): string =>
  words.replace(STEERING, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
