import { isObject, type Leaf, type Read, read } from './shape.js';
import { pattern, text } from './text.js';

// What could pass for a digit or can't be seen hides a number: only printable ASCII, Latin letters with accents, spaces and dashes show.
const SHOWABLE = /^[\x20-\x7e\xa0\xc0-\u017f\u2007\u2010-\u2015\u202f\u2212]+$/;
const DIALLABLE = /^\+?[\d .()/\xa0\u2007\u202f\u2010-\u2013-]+$/;
const NORTH_AMERICA = /^(US|CA|AS|GU|MP|PR|UM|VI)$/;
// Area codes that no town's dispatch has (personal, premium), then those of the other countries that share +1.
const NORTH_AMERICAN =
  /^\+1(?!\d11|5(00|2[1-9]|33|44|66|77|88)|[79]00|976|242|246|264|268|284|345|441|473|649|658|664|721|758|767|784|8[024]9|868|869|876)[2-9]\d\d(?!\d11|976)[2-9]\d{6}$/;
// Not +1, nor satellite, shared and premium codes, which belong to no country (+880 and +886 do).
const INTERNATIONAL = /^\+(?!87[08]|88[1-38]|979)[2-9]\d{6,14}$/;
// ITU-T E.164: codes of one and two digits; all others have three.
const COUNTRY_CODE = /^\+(7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** What to dial: E.164 or a short code; nothing where the digits are not those of one number of the country. */
export function dialFor(country: string, display: string, dial?: unknown): string | undefined {
  if (!DIALLABLE.test(display)) return;
  const digits = display.replace(/\D/g, '');
  const home = NORTH_AMERICA.test(country);
  const target = dial === undefined ? home && completed(digits) : dial;
  if (typeof target !== 'string') return;
  if (/^\d{3}$/.test(target)) return target === display.replace(/[^\d+]/g, '') ? target : undefined;
  if (!(home ? NORTH_AMERICAN : INTERNATIONAL).test(target)) return;
  const national = home ? target.slice(2) : target.replace(COUNTRY_CODE, '');
  // Shown with a plus, it has to be whole.
  return digits === target.slice(1) || (digits === national && display[0] !== '+') ? target : undefined;
}

const completed = (digits: string) => (digits.length === 3 ? digits : `+${digits.length === 10 ? 1 : ''}${digits}`);

/** A word of a short list; any other is `unknown`, and has no link. */
export const wordOrUnknown =
  <W extends string>(...words: W[]): Leaf<W | 'unknown'> =>
  (value, at, { tell }) =>
    words.find((word) => word === value) ?? tell('unknown-value', at) ?? 'unknown';

/** What is shown; nothing where it holds what can't be seen or could pass for a digit. */
export const display: Leaf<string> = (value, at, { tell }) => {
  if (typeof value !== 'string' || !value.trim()) return tell('bad-value', at);
  return SHOWABLE.test(value) ? value.trim() : tell('forbidden-character', at);
};

export const extension = pattern(/^\d{1,15}$/);
export const channel = wordOrUnknown('voice', 'sms', 'tty');

/** The long form; the short one is its `display` alone. */
export const numberFields = {
  'display!': display,
  ext: extension,
  label: text,
  channel,
} as const;

/**
 * `dial` is what to dial, where the number may become a link as far as the number itself is concerned; null where
 * something malformed was written there, so that the number stays text however often it is read.
 */
export type PhoneNumber = Read<typeof numberFields> & { dial?: string | null };

/** Star and hash codes are meant to be dialled by hand. */
export const isByHand = ({ display }: PhoneNumber): boolean => /[*#]/.test(display);

/** A number that stands elsewhere than in a feed, by the same rule. */
export const readNumber = (display: string, country: string): PhoneNumber | undefined =>
  phoneNumber(display, '', { country, known: new Map(), tell: () => undefined });

export const phoneNumber: Leaf<PhoneNumber> = (value, at, reading) => {
  const fields = isObject(value) ? value : { display: value };
  const number: PhoneNumber | undefined = read(numberFields, fields, isObject(value) ? at : '', {
    ...reading,
    tell: (name, here) => reading.tell(name, isObject(value) ? here : at),
  });
  if (!number) return;
  const written = Object.hasOwn(fields, 'dial') ? (fields.dial ?? null) : undefined;
  const dial = dialFor(reading.country, number.display, written);
  if (dial || written !== undefined) number.dial = dial ?? null;
  if (!dial && (written !== undefined || !isByHand(number))) reading.tell('bad-number', at);
  return number;
};
