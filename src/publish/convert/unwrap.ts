import { tidied } from './plain-text.js';

/** Machines break lines at 60 to 70 characters, XML's writers at up to 120. Shorter lines are meant as they stand. */
const LEAST_WIDTH = 45;
const MOST_WIDTH = 120;

/** What begins a line of its own: a bullet, or the three dots of the weather service. */
const ENTRY = /^([*\u2022-] |\.\.\.)/;
const TITLE = /^\.\.\..*\.\.\.$/;
/** Whoever indents XML indents the rest of a sentence with it. */
const CONTINUED = /(\S)[^\S\n]*\n(?: {4,}|\t+ *)(?=[^\s*\u2022.-])/g;

/** What stands between two lines of a paragraph: nothing within a number or a word, a blank where a machine broke it. */
function between(line: string, next: string, width: number): string {
  if (ENTRY.test(next) || TITLE.test(line)) return '\n';
  if (/\d-$/.test(line) && /^\d/.test(next)) return '';
  // The next line's first word would not have fitted.
  const isBroken = width >= LEAST_WIDTH && width <= MOST_WIDTH && line.length + next.split(' ')[0]!.length >= width;
  if (!isBroken) return '\n';
  return /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next) ? '' : ' ';
}

function joined(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  return lines
    .map((line, index) => line + (index + 1 < lines.length ? between(line, lines[index + 1]!, width) : ''))
    .join('');
}

/** A text whose lines were broken by a machine, as paragraphs; a number broken across two lines is whole again. */
export const unwrap = (text: string): string =>
  tidied(text.replace(/\r\n?/g, '\n').replace(CONTINUED, '$1 '))
    .split('\n\n')
    .map((paragraph) => joined(paragraph.split('\n')))
    .join('\n\n');
