import { namedNumber } from '../../feed/named-number.js';
import { isPublicKey } from '../../feed/public-key.js';
import { spokenTags, tongueFor } from '../tongue-for.js';

/** What an attribute of the tag takes, for who writes one by hand. */
interface Taken {
  /** How the value is called where the attribute is explained; nothing for one that has none. */
  readonly value?: string;
  /** What it takes, in words. */
  readonly takes: string;
  readonly isRight: (value: string) => boolean;
}

const words = (...known: readonly string[]): Taken => ({
  value: 'WORD',
  takes: known.join(', '),
  isRight: (value) => known.includes(value),
});

const wholeNumber = (least: number, most: number, takes: string): Taken => ({
  value: 'NUMBER',
  takes,
  isRight: (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
});

const text = (value: string, takes: string): Taken => ({ value, takes, isRight: (words) => /\S/.test(words) });

const flag = (takes: string): Taken => ({ takes, isRight: (value) => value === '' });

export const LAYOUT_WORDS = ['card', 'bar', 'numbers'] as const;
export const SECTION_WORDS = ['guidance', 'numbers', 'alerts', 'quotes', 'timeline'] as const;
export const THEME_WORDS = ['auto', 'light', 'dark'] as const;

/** The tag's attributes but `src`, in the order in which code has them. */
export const embedAttributes: Readonly<Record<string, Taken>> = {
  layout: words(...LAYOUT_WORDS),
  local: {
    value: '"NAME: NUMBER"',
    takes: 'the site\'s own number, as in "Ware police: 413-555-0130"',
    isRight: (value) => namedNumber(value) !== undefined,
  },
  area: text('NAME', 'id or name of the contact that is put first'),
  sections: {
    value: '"WORDS"',
    takes: `some of ${SECTION_WORDS.join(', ')}, in the order in which they are shown`,
    isRight: (value) =>
      /^\s*\S/.test(value) &&
      value
        .trim()
        .split(/\s+/)
        .every(words(...SECTION_WORDS).isRight),
  },
  label: text('TEXT', 'a label of your own while the outage is on'),
  lang: { value: 'TAG', takes: spokenTags.join(' '), isRight: (value) => tongueFor(value) !== undefined },
  theme: words(...THEME_WORDS),
  'heading-level': wholeNumber(1, 5, '1 to 5: the level of the headline'),
  'max-numbers': wholeNumber(1, Number.MAX_SAFE_INTEGER, 'how many contacts are shown before "Show all"'),
  refresh: wholeNumber(10, Number.MAX_SAFE_INTEGER, 'seconds between looks, 10 or more'),
  'public-key': {
    value: '"KEYS"',
    takes: 'what keygen printed; several, separated by spaces: shows only a feed that one of them signed',
    isRight: (value) => value.trim().split(/\s+/).every(isPublicKey),
  },
  'allow-exercise': flag('shows a feed that is an exercise'),
  'no-store': flag("keeps no copy on the reader's device"),
};
