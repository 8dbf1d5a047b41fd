import { isObject } from '../../feed/shape.js';

const NORTH_AMERICA = /^(US|CA|AS|GU|MP|PR|UM|VI)$/;
const DIALLABLE = /^\+?[\d .()/\xa0\u2007\u202f\u2010-\u2013-]+$/;

function dialTrouble(dial: unknown): string | undefined {
  if (typeof dial !== 'string')
    return '"dial" has to be text in quotes, such as "+14135550130". Correct it, or take it out';
  if (/^(\+\d{7,15}|\d{3})$/.test(dial)) return;
  return '"dial" is a plus sign and digits, nothing else, such as "+14135550130". Correct it, or take it out';
}

function northAmericanTrouble(digits: string): string {
  const isWhole = digits.length === 10 || (digits.length === 11 && digits[0] === '1');
  if (!isWhole) return `This has ${digits.length} digits, and a phone number has 10. Check it`;
  return 'No local phone line has this area code or these middle three digits. Check each digit';
}

/** Why the banner makes no link of a number, and what to do. @param country nothing where the feed's can't be read */
export function badNumber(written: unknown, country: string | undefined): string {
  if (!country)
    return 'The feed’s "country" can’t be read, so nobody can know whose number this is. Correct that first.';
  const { display, dial } = isObject(written) ? written : { display: written, dial: undefined };
  const isDialThere = isObject(written) && Object.hasOwn(written, 'dial');
  const shown = typeof display === 'string' ? display : '';
  const digits = shown.replace(/\D/g, '');
  const trouble =
    (isDialThere && dialTrouble(dial)) ||
    (!DIALLABLE.test(shown) &&
      'Write one phone number with digits, spaces and - . ( ) / alone; other words go into "label"') ||
    (!isDialThere &&
      !NORTH_AMERICA.test(country) &&
      `Outside North America a number needs "dial": a plus sign, the country code and the number`) ||
    (isDialThere &&
      !`${dial}`.endsWith(digits.replace(/^0+/, '')) &&
      '"display" and "dial" are different numbers. Write the same digits in both') ||
    northAmericanOr(country, digits, isDialThere ? `${dial}` : undefined);
  return `${trouble}. Until then nobody can tap it: it is shown as plain text.`;
}

function northAmericanOr(country: string, digits: string, dial: string | undefined): string {
  if (NORTH_AMERICA.test(country)) return northAmericanTrouble((dial ?? digits).replace('+', ''));
  return `${dial} is no number that a phone in ${country} calls without risk. Check its country code and its digits`;
}
