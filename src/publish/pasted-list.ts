import { bareWords } from './pasted-list/bare-words.js';
import { type FoundNumber, numbersIn } from './pasted-list/numbers-in.js';
import { type PastedRow, type Place, rowOf } from './pasted-list/row-of.js';

export type { Doubt, PastedNumber, PastedRow, Place } from './pasted-list/row-of.js';

/** What a list, in whatever form it was mailed, seems to say; nothing of it is believed before a person has confirmed it. */
export interface PastedList {
  readonly rows: readonly PastedRow[];
  /** Lines that became neither a row nor the heading of one. */
  readonly left: readonly string[];
}

const BULLET = /^\s*(?:[-*\u2022\u00b7\u25aa\u25e6\u2013\u2014>]|\d{1,2}[.)])\s+/;
const RULE = /^[\s|:=_-]*$/;
const LONGEST_HEADING = 90;

/** Several places on one line, each with its number: "Ware: 413-555-0130; Springfield: 413-555-0131". */
function splitLine(line: string, found: readonly FoundNumber[]): string[] {
  const leads = found.map(({ start }, index) => line.slice(found[index - 1]?.end ?? 0, start));
  const isPlace = (lead: string) =>
    /\p{L}[^:]*[:\u2013\u2014]\s*$/u.test(lead) && /^[^:]*[:\u2013\u2014]?\s*$/.test(lead);
  if (found.length < 2 || !leads.every(isPlace)) return [line];
  return found.map(({ end }, index) => line.slice(found[index - 1]?.end ?? 0, end));
}

const isHeading = (line: string) => line.length <= LONGEST_HEADING && !/[.,!?]$/.test(line);

/** Marks what has no area, and what another row has already. */
function doubted(rows: readonly PastedRow[]): PastedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => ({
    ...row,
    doubts: [...row.doubts, ...(row.area ? [] : (['no-area'] as const))],
    numbers: row.numbers.map((number) => {
      const key = `${number.display.replace(/\D/g, '')} ${number.ext ?? ''}`;
      const isTwin = seen.has(key);
      seen.add(key);
      return isTwin ? { ...number, doubts: [...number.doubts, 'twice' as const] } : number;
    }),
  }));
}

/** How far a list has been read. */
interface Reading {
  readonly rows: readonly PastedRow[];
  readonly left: readonly string[];
  readonly agency?: string | undefined;
  /** The line of an agency that no row has had yet. */
  readonly unused?: string | undefined;
  /** A line of words that may turn out to be a heading, or the place of the number below. */
  readonly heading?: string | undefined;
  /** The last row took its place from the line above: bare numbers that follow are its own too. */
  readonly isOpen?: boolean;
}

const withoutHeading = ({ heading, unused, ...reading }: Reading): Reading => ({
  ...reading,
  left: [...reading.left, ...[unused, heading].flatMap((line) => line ?? [])],
});

function withWords(reading: Reading, line: string): Reading {
  const isKept = isHeading(line);
  const heading = isKept ? line : undefined;
  // "State Police:", then "Ware", then the number.
  if (isKept && reading.heading?.endsWith(':')) {
    const { left } = withoutHeading({ ...reading, heading: undefined });
    return { ...reading, left, agency: bareWords(reading.heading), unused: reading.heading, heading, isOpen: false };
  }
  const { left, ...before } = withoutHeading(reading);
  return { ...before, left: isKept ? left : [...left, line], heading, isOpen: false };
}

function withRow(reading: Reading, row: PastedRow): Reading {
  const { rows, left, agency, unused, heading, isOpen } = reading;
  const last = rows.at(-1);
  const under = (name: string | undefined) => (name ? { agency: name } : {});
  if (!row.area && heading) {
    const placed = { ...row, area: bareWords(heading), line: `${heading} ${row.line}`, ...under(agency) };
    return { rows: [...rows, placed], left, agency, isOpen: true };
  }
  if (!row.area && isOpen && last) {
    const longer = { ...last, numbers: [...last.numbers, ...row.numbers], line: `${last.line} ${row.line}` };
    return { rows: [...rows.slice(0, -1), longer], left, agency, isOpen };
  }
  const own = heading ? bareWords(heading) : agency;
  const rest = heading && unused ? [...left, unused] : left;
  return { rows: [...rows, { ...row, ...under(own) }], left: rest, agency: own };
}

/** Reads a list of places and numbers, one or several on a line, the number before or behind the place or on the line below. Never throws. */
export function pastedList(text: string, place: Place): PastedList {
  let reading: Reading = { rows: [], left: [] };
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw
      .replace(BULLET, '')
      .replace(/^\s*\|/, '')
      .trim();
    if (RULE.test(line)) continue;
    const found = numbersIn(line);
    if (!found.length) reading = withWords(reading, line);
    for (const part of found.length ? splitLine(line, found) : []) {
      reading = withRow(reading, rowOf(part, numbersIn(part), place));
    }
  }
  const { rows, left } = withoutHeading(reading);
  return { rows: doubted(rows), left };
}
