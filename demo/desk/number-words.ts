import { dialFor, isByHand, type PhoneNumber, phoneNumber } from '../../src/feed/phone-number.ts';
import { isObject } from '../../src/feed/shape.ts';
import { filled, words } from './words.ts';

const HOME = /^(US|CA|AS|GU|MP|PR|UM|VI)$/;

/** What a number will do, or why it won't. */
export interface NumberWords {
  readonly words: string;
  readonly isGood: boolean;
  /** E.164 or a short code, where something is dialled. */
  readonly dial?: string;
}

/** What is shown of a number in either of its forms. */
export const displayOf = (number: unknown): string => {
  const display = isObject(number) ? number.display : number;
  return typeof display === 'string' ? display : '';
};

/** E.164 so that a person can compare it: "+1 413-555-0130". */
const legible = (dial: string) => dial.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1-$2-$3');

function whyNot(number: unknown, country: string): string {
  const display = displayOf(number);
  const digits = display.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (isObject(number) && Object.hasOwn(number, 'dial') && dialFor(country, display)) return words.numberDiffers;
  if (!HOME.test(country)) return words.numberAbroad;
  if (/\p{L}/u.test(display)) return words.numberLetters;
  if (digits.length < 10) return words.numberShort;
  return digits.length > 10 ? words.numberLong : words.numberNone;
}

/** What a reader's tap on a number will do, by the banner's own rule; nothing while it is empty. */
export function numberWords(number: unknown, country: string, service: string): NumberWords | undefined {
  if (!displayOf(number).trim()) return;
  const read: PhoneNumber | undefined = phoneNumber(number, '', { country, known: new Map(), tell: () => undefined });
  const dial = read?.dial;
  if (read && dial && read.channel !== 'unknown') {
    if (dial === service) return { words: words.numberOut, isGood: false };
    const sentence = read.channel === 'sms' ? words.willText : words.willDial;
    const ext = read.ext ? `, ext. ${read.ext}` : '';
    return { words: filled(sentence, { number: legible(dial) + ext }), isGood: true, dial };
  }
  if (read && isByHand(read)) return { words: words.byHand, isGood: true };
  return { words: whyNot(number, country), isGood: false };
}

/** A number with another field, in the short form where there is nothing else to say. */
export function numberWith(number: unknown, name: string, value: unknown, country: string): unknown {
  const { [name]: _former, ...others } = isObject(number) ? number : { display: displayOf(number) };
  const fields: Record<string, unknown> = value === undefined ? others : { ...others, [name]: value };
  // What is dialled follows what is shown, where the country's own numbers say it.
  if (name === 'display' && dialFor(country, displayOf(fields))) delete fields.dial;
  return Object.keys(fields).length === 1 && 'display' in fields ? fields.display : fields;
}
