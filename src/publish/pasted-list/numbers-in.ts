/** Digits that a line of text gives as a phone number, or that look as if they were meant as one. */
export interface FoundNumber {
  /** As it was written. */
  readonly display: string;
  readonly ext?: string;
  /** Where it stands in the line, its extension included. */
  readonly start: number;
  readonly end: number;
}

const DASHES = '\\u2010-\\u2013-';

/**
 * Later kinds look only at what earlier ones left: "A-15 (617) …" is a district and a number, not one long number.
 * A leading 1 that stands alone counts as the country's code only where nothing else can be meant.
 */
const KINDS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w+]|[A-Za-z][${DASHES}])(?:\\+1[ .\\xa0${DASHES}]*|1[.${DASHES}]|(?<=(?:^|[:|\\t\\u2013\\u2014])\\s*)1 )?(?:\\(\\d{3}\\)|\\d{3})[ .\\xa0/${DASHES}]{0,3}\\d{3}[ .\\xa0${DASHES}]{0,3}\\d{4}(?!\\d)`,
    'g',
  ),
  // 1-800-FLOWERS
  /\b(?:1[- ])?\d{3}[- ](?=[A-Z\d-]{7,8}\b)[A-Z\d-]*[A-Z]{2}[A-Z\d-]*\b/g,
  // The service codes of North America.
  /(?<![\w.\u2010-\u2013-])(?:[2-9]11|988)(?![\w\u2010-\u2013-]|\.\d)/g,
  new RegExp(`(?<![\\w.])\\+?\\(?\\d[\\d ().\\xa0/${DASHES}]{4,}\\d(?!\\w)`, 'g'),
];

const EXTENSION = /^[\s,]*(?:extension|ext\.?|x)\s*(\d{1,15})\b/i;
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)$/;
const LEAST_DIGITS = 6;

const isMeant = (display: string) =>
  /[A-Z]/.test(display) ||
  /^\d{3}$/.test(display) ||
  (display.replace(/\D/g, '').length >= LEAST_DIGITS && !DATE.test(display));

/** All of them, in their order. */
export function numbersIn(line: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = line;
  for (const kind of KINDS) {
    for (const { 0: display, index } of rest.matchAll(kind)) {
      if (!isMeant(display)) continue;
      const [tail = '', ext] = EXTENSION.exec(line.slice(index + display.length)) ?? [];
      const end = index + display.length + tail.length;
      found.push({ display, ...(ext && { ext }), start: index, end });
      rest = rest.slice(0, index) + '\0'.repeat(end - index) + rest.slice(end);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
