import { dialFor } from '../../feed/phone-number.js';
import { bareWords } from './bare-words.js';
import type { FoundNumber } from './numbers-in.js';

/** Why a person has to look twice at a row, or at one of its numbers. */
export type Doubt = 'no-area' | 'not-dialled' | 'emergency' | 'fax' | 'twice' | 'digits-left';

export interface PastedNumber {
  readonly display: string;
  readonly ext?: string;
  /** What stood between it and the number before, such as "fire". */
  readonly label?: string;
  readonly doubts: readonly Doubt[];
}

/** A line of a pasted list: an offer, to be confirmed by a person. */
export interface PastedRow {
  readonly area: string;
  /** The heading above, where there is one. */
  readonly agency?: string;
  readonly numbers: readonly PastedNumber[];
  /** What stood behind the numbers. */
  readonly note?: string;
  readonly doubts: readonly Doubt[];
  /** The line as it was pasted, to compare with. */
  readonly line: string;
}

/** Where the numbers of a list come from. */
export interface Place {
  /** ISO 3166 alpha-2: whose numbers they are. */
  readonly country: string;
  /** The number that is out. */
  readonly service: string;
}

const isOdd = (text: string) => /\d{3}/.test(text) && !/[\p{L}]/u.test(text);

function doubtsOf(display: string, lead: string, { country, service }: Place): Doubt[] {
  const dial = dialFor(country, display);
  if (dial === service) return ['emergency'];
  return [...(dial ? [] : (['not-dialled'] as const)), ...(/\bfax\b/i.test(lead) ? (['fax'] as const) : [])];
}

/** Makes a row of a line and the numbers in it. Without words in the line there is no area yet. */
export function rowOf(line: string, found: readonly FoundNumber[], place: Place): PastedRow {
  const leads = found.map(({ start }, index) => line.slice(found[index - 1]?.end ?? 0, start));
  const after = line.slice(found.at(-1)?.end);
  const labels = leads.map((lead, index) => (index ? bareWords(lead) : ''));
  let area = bareWords(leads[0] ?? '');
  const [, own, first] = (labels.some(Boolean) && /^(.+?)\s*:\s*(.+)$/.exec(area)) || [];
  if (own && first) {
    area = own;
    labels[0] = first;
  }
  const rest = bareWords(after);
  // "413-555-0130 Springfield": the number stands first.
  const isTurned = !area && /\p{L}/u.test(rest);
  return {
    area: isTurned ? rest : area,
    numbers: found.map(({ display, ext }, index) => ({
      display,
      ...(ext && { ext }),
      ...(labels[index] && { label: labels[index] }),
      doubts: doubtsOf(display, `${leads[index]}`, place),
    })),
    ...(!isTurned && /\p{L}/u.test(rest) && { note: rest }),
    doubts: [after, ...leads.slice(1)].some(isOdd) ? ['digits-left'] : [],
    line: line.trim(),
  };
}
