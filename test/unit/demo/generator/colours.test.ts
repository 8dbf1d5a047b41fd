import { describe, expect, it } from 'vitest';
import { usual } from '../../../../demo/generator/choices.js';
import { chosenColours, colourError, hexOf, ownColours } from '../../../../demo/generator/colours.js';
import { contrastOf } from '../../../../demo/generator/contrast-of.js';
import { accents, tokens } from '../../../../src/view/tokens.js';

const long = (hex: string) => hexOf(hex);

it('the colours that the page takes for the banner’s own are the banner’s own', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, hex] of Object.entries(ownColours[theme])) {
      expect(hex).toBe(long(tokens[theme][name as keyof typeof tokens.light]));
    }
  }
  expect(ownColours['on-accent']).toBe(long(accents.on));
  expect(ownColours.accent).toBe(accents.light.down);
});

it('contrast is counted as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

it.each([
  ['#14427a', '#14427a'],
  ['14427A ', '#14427a'],
  ['#fa0', '#ffaa00'],
])('"%s" is a colour', (written, hex) => {
  expect(hexOf(written)).toBe(hex);
});

it.each(['', '#', 'red', '#12345', '#14427g', 'url(#a)', '#fff;color:red'])(
  '"%s" is none, and stays out of the code',
  (written) => {
    expect(hexOf(written)).toBeUndefined();
    expect(chosenColours({ ...usual, accent: written })).toEqual({});
  },
);

describe('what is hard to read is said', () => {
  it('at the words, where those were chosen', () => {
    const choices = { ...usual, accent: '#dddddd', 'on-accent': '#ffffff' };
    expect(colourError('on-accent', choices)).toContain('“Words on the band” on “Band at the top” is hard to read');
    expect(colourError('accent', choices)).toBeUndefined();
  });

  it('at the ground, where the words are the banner’s own', () => {
    expect(colourError('accent', { ...usual, accent: '#dddddd' })).toContain('“Words on the band”');
    expect(colourError('accent', { ...usual, accent: '#14427a' })).toBeUndefined();
  });

  it('in the theme that readers may have', () => {
    const pale = { ...usual, surface: '#fffdf5' };
    expect(colourError('surface', pale)).toContain('where the device is set to dark');
    expect(colourError('surface', { ...pale, theme: 'light' })).toBeUndefined();
    expect(colourError('surface', { ...pale, theme: 'dark' })).toContain('hard to read');
  });

  it('of grounds that can’t be chosen, too', () => {
    const dark = { ...usual, theme: 'dark', surface: '#ffffff', ink: '#000000', link: '#000055' };
    expect(colourError('ink', dark)).toContain('“Words” on “Grey boxes”');
  });

  it('and so is what is no colour', () => {
    expect(colourError('link', { ...usual, link: 'blue' })).toContain('like #14427a');
    expect(colourError('link', usual)).toBeUndefined();
  });
});
