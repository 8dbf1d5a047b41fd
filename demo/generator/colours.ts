import type { Choices } from './choices.ts';
import { contrastOf } from './contrast-of.ts';
import { words } from './words.ts';

export const COLOURS = ['accent', 'on-accent', 'surface', 'ink', 'link'] as const;
export type ColourName = (typeof COLOURS)[number];

/** The banner's own, where a page sets none. That of the band is the one for an outage: it follows the status, and all are dark. */
export const ownColours = {
  light: { surface: '#ffffff', ink: '#14181d', link: '#084488', muted: '#44505c', sunken: '#f4f6f8' },
  dark: { surface: '#15191e', ink: '#eef1f4', link: '#8fc1ff', muted: '#b3bdc8', sunken: '#1e242b' },
  'on-accent': '#ffffff',
  accent: '#a4161a',
} as const;

/** A colour of the banner: one that can be chosen here, or one that stays the theme's. */
export type ShownColour = ColourName | 'muted' | 'sunken';

/** What is read on what. */
const PAIRS: readonly (readonly [words: ShownColour, ground: ShownColour])[] = [
  ['on-accent', 'accent'],
  ['ink', 'surface'],
  ['link', 'surface'],
  ['ink', 'sunken'],
  ['link', 'sunken'],
  ['muted', 'surface'],
];

const ENOUGH = 7;

/** `#rgb` and `#rrggbb`, as `#rrggbb`; nothing for what is none. */
export function hexOf(written: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(written.trim()) ?? [];
  if (!digits) return;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`.toLowerCase();
}

/** The colours that can be used, by name. */
export const chosenColours = (choices: Choices): Partial<Record<ShownColour, string>> =>
  Object.fromEntries(COLOURS.map((name) => [name, hexOf(choices[name])]).filter(([, hex]) => hex));

/** What the banner has by itself. */
export const ownColour = (name: ColourName, theme: string): string =>
  name === 'accent' || name === 'on-accent' ? ownColours[name] : ownColours[theme === 'dark' ? 'dark' : 'light'][name];

/** What a page has where the choices don't say, in a theme. */
function shownColour(name: ShownColour, chosen: Partial<Record<ShownColour, string>>, theme: 'light' | 'dark') {
  if (chosen[name] || name === 'accent') return chosen[name];
  return name === 'on-accent' ? ownColours['on-accent'] : ownColours[theme][name];
}

/** What is wrong with a colour, in words; nothing if it can be read, in every theme that readers may have. */
export function colourError(name: ColourName, choices: Choices): string | undefined {
  if (choices[name].trim() && !hexOf(choices[name])) return words.colourForm;
  const chosen = chosenColours(choices);
  const themes = choices.theme === 'auto' ? (['light', 'dark'] as const) : ([choices.theme] as ('light' | 'dark')[]);
  for (const [text, ground] of PAIRS) {
    // Said at the words, or, where those are the banner's own, at the ground.
    if ((chosen[text] ? text : ground) !== name || !(chosen[text] || chosen[ground])) continue;
    for (const theme of themes) {
      const pair = [text, ground].map((of) => shownColour(of, chosen, theme));
      if (pair[0] && pair[1] && contrastOf(pair[0], pair[1]) < ENOUGH) return words.colourContrast(text, ground, theme);
    }
  }
  return;
}
