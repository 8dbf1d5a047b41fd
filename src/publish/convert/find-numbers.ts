/** A number in prose, with the words around it. */
export interface FoundNumber {
  readonly number: string;
  readonly surroundings: string;
}

const AROUND = 60;
const GAP = '[\\s.\\-\\u2010-\\u2013]';

/** What may be a number to call, in any of the ways in which people write it. */
const NUMBER = new RegExp(
  [
    // +1 and abroad
    `\\+\\d[\\d\\s()./\\-\\u2010-\\u2013]{6,18}\\d`,
    // North America, whole, with letters, without the area code
    `(?:1${GAP}?)?(?:\\(\\d{3}\\)|\\d{3})${GAP}{0,3}\\d{3}${GAP}{0,2}\\d{4}`,
    `1${GAP}\\d{3}${GAP}[A-Z\\d\\-]{7,12}`,
    `\\d{3}[\\-\\u2010-\\u2013.]\\d{4}`,
    // short ones: star and hash codes, three digits where somebody is told to call them
    `[*#]\\d{2,4}`,
    `(?<=\\b(?:call|dial|text|phone|tel|fire|police|ambulance|service)(?:s|ing)?[ :.]{1,3})\\d{3}`,
  ].join('|'),
  'giu',
);

const ADDRESS = /\bhttps?:\/\/\S+/gi;

/** Part of a longer row of digits or letters: a time, a coordinate, an identifier. An extension is none. */
const isPart = (text: string, start: number, end: number) =>
  /[\p{L}\p{N}_+]$|\d[.,:-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?!x\d|ext)[\p{L}\p{N}_]|^[.,:-]\d/iu.test(text.slice(end, end + 3));

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from ? '\u2026' : ''}${words}${to < text.length ? '\u2026' : ''}`;
}

/**
 * What may be a phone number in a text, for a person to look at: whose number it is, no machine can tell.
 * @param service the number that is out, which is none of them
 */
export function findNumbers(text: string, service = '911'): FoundNumber[] {
  const prose = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  return [...prose.matchAll(NUMBER)]
    .map(({ 0: number, index }) => ({ number, start: index, end: index + number.length }))
    .filter(({ number, start, end }) => number !== service && !isPart(text, start, end))
    .map(({ number, start, end }) => ({ number: number.replace(/\s+/g, ' '), surroundings: around(text, start, end) }));
}
