import { describe, expect, it } from 'vitest';
import { accents, tokens } from '../../../src/view/tokens.js';

/** #abc → #aabbcc */
const whole = (colour: string) => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = whole(colour)
    .match(/[\da-f]{2}/gi)!
    .map((hex) => Number.parseInt(hex, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const themes = ['light', 'dark'] as const;

describe('the contrast of what is read', () => {
  const pairs = themes.flatMap((theme) => {
    const own = tokens[theme];
    const words = ['ink', 'muted', 'link'] as const;
    const grounds = ['surface', 'sunken', 'tint-down', 'tint-partial'] as const;
    return [
      ...words.flatMap((word) => grounds.map((ground) => [theme, word, ground, own[word], own[ground]] as const)),
      [theme, 'on-notice', 'notice', own['on-notice'], own.notice] as const,
      // The button that ends a pause.
      [theme, 'link', 'notice', own.link, own.notice] as const,
      ...Object.entries(accents[theme]).flatMap(([name, accent]) => [
        [theme, 'on-accent', name, accents.on, accent] as const,
        [theme, name, "the bar's button", accent, accents.on] as const,
      ]),
    ];
  });
  it.each(pairs)('%s: %s on %s is at least 7:1', (_theme, _word, _ground, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
  });
});

it('both themes have the same colours', () => {
  expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
  expect(Object.keys(accents.dark)).toEqual(Object.keys(accents.light));
});

it.each([
  ['#000', '#fff', 21],
  ['#fff', '#ffffff', 1],
  ['#777777', '#fff', 4.48],
])('the contrast of %s on %s is %d', (ink, paper, ratio) => {
  expect(contrast(ink, paper)).toBeCloseTo(ratio, 2);
});
