import { languageTags } from '../../src/i18n/languages.ts';
import { LAYOUT_WORDS, SECTION_WORDS, THEME_WORDS } from '../../src/publish/embed/attribute-table.ts';
import { EMBED_FORMS } from '../../src/publish/embed-code.ts';

/** What a webmaster chooses, before anything is said of it: all are strings, as an address has them. */
export const usual = {
  src: '',
  base: '',
  name: '',
  number: '',
  layout: 'card',
  area: '',
  sections: SECTION_WORDS.join(' '),
  lang: '',
  theme: 'auto',
  label: '',
  'heading-level': '2',
  accent: '',
  'on-accent': '',
  surface: '',
  ink: '',
  link: '',
  /** Empty: the one that goes with the layout. */
  form: '',
  /** Whether the news as it is stands inside. */
  snapshot: 'yes',
  pinned: 'no',
  'public-key': '',
};

export type ChoiceName = keyof typeof usual;
export type Choices = Readonly<Record<ChoiceName, string>>;

const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);

const sections = (value: string) => {
  const words = value.split(' ');
  return new Set(words).size === words.length && words.every(oneOf(...SECTION_WORDS));
};

/** What can't be typed, but only picked. A text can be anything: what is wrong with it is said beside its field. */
const known: Readonly<Partial<Record<ChoiceName, (value: string) => boolean>>> = {
  layout: oneOf(...LAYOUT_WORDS),
  sections,
  lang: oneOf('', ...languageTags),
  theme: oneOf(...THEME_WORDS),
  'heading-level': oneOf('1', '2', '3', '4', '5'),
  form: oneOf('', ...EMBED_FORMS),
  snapshot: oneOf('yes', 'no'),
  pinned: oneOf('yes', 'no'),
};

const names = Object.keys(usual) as ChoiceName[];

/** The choices that the query of an address carries; what it doesn’t know is as usual. */
export function choicesIn(search: string): Choices {
  const query = new URLSearchParams(search);
  const chosen = names.map((name) => {
    const value = query.get(name);
    return [name, value !== null && (known[name]?.(value) ?? true) ? value : usual[name]];
  });
  return Object.fromEntries(chosen) as Choices;
}

/** The query of the address of these choices: what is as usual isn’t named. */
export function searchOf(choices: Choices): string {
  const changed = names.filter((name) => choices[name] !== usual[name]);
  const query = `${new URLSearchParams(changed.map((name) => [name, choices[name]]))}`;
  return query && `?${query}`;
}
