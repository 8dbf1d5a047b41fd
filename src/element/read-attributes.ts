import { namedNumber } from '../feed/named-number.js';
import { isPublicKey } from '../feed/public-key.js';
import { type Design, SECTIONS, type SectionName } from '../view/scene.js';
import type { Wishes } from './feed-controller.js';

/** What an editor may write, and what reacts when it changes; `lang` is read with its surroundings, by who draws. */
export const ATTRIBUTES = [
  ...['src', 'layout', 'sections', 'local', 'area', 'label', 'lang', 'theme'],
  ...['heading-level', 'max-numbers', 'refresh', 'public-key', 'allow-exercise', 'no-store'],
];

/** All that an editor says by attributes. */
export interface Settings extends Design, Wishes {
  readonly maxContacts: number;
}

type Reader<T> = (value: string) => T | undefined;

const anything: Reader<string> = (value) => value;

const publicKey: Reader<string> = (value) => (isPublicKey(value) ? value : undefined);

const oneOf =
  <W extends string>(...words: W[]): Reader<W> =>
  (value) =>
    words.find((word) => word === value);

const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : -1;
    return number >= least && number <= most ? number : undefined;
  };

const resolved =
  (base: string): Reader<string> =>
  (address) => {
    try {
      return new URL(address, base).href;
    } catch {
      return;
    }
  };

/**
 * Reads the attributes, with their defaults where nothing or nonsense is said. Empty counts as absent (editing systems
 * write `layout=""`); nonsense is told to `warn`, and counts as absent too, so that a typo never blanks a page. Pinned keys
 * alone are there when they are empty or nonsense: then no feed is believed.
 * @param base what addresses are resolved against
 */
export function readAttributes(
  get: (name: string) => string | null,
  base: string,
  warn: (attribute: string, value: string) => void,
): Settings {
  const value = <T>(name: string, reader: Reader<T>): T | undefined => {
    const written = get(name)?.trim();
    const got = written ? reader(written) : undefined;
    if (written && got === undefined) warn(name, written);
    return got;
  };
  const list = <T>(name: string, reader: Reader<T>): T[] | undefined => {
    const words = get(name)?.match(/\S+/g) ?? [];
    const all = new Set(words.flatMap((word) => reader(word) ?? []));
    for (const word of words) if (reader(word) === undefined) warn(name, word);
    return all.size ? [...all] : undefined;
  };
  return {
    addresses: list('src', resolved(base)) ?? [],
    layout: value('layout', oneOf('card', 'bar', 'numbers')) ?? 'card',
    sections: list<SectionName>('sections', oneOf(...SECTIONS)) ?? SECTIONS,
    local: value('local', namedNumber),
    area: value('area', anything),
    label: value('label', anything),
    theme: value('theme', oneOf('auto', 'light', 'dark')) ?? 'auto',
    headingLevel: value('heading-level', wholeNumber(1, 5)) ?? 2,
    maxContacts: value('max-numbers', wholeNumber(1)) ?? 12,
    refreshSeconds: value('refresh', wholeNumber(0)),
    // There, but without a key that can be read, it must not mean that anybody is believed.
    publicKeys: list('public-key', publicKey) ?? (get('public-key') === null ? undefined : []),
    allowExercise: get('allow-exercise') !== null,
    noStore: get('no-store') !== null,
  };
}
