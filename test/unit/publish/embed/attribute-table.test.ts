import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, readAttributes } from '../../../../src/element/read-attributes.js';
import {
  embedAttributes,
  LAYOUT_WORDS,
  SECTION_WORDS,
  THEME_WORDS,
} from '../../../../src/publish/embed/attribute-table.js';
import { tongueFor } from '../../../../src/publish/tongue-for.js';

// The base point of P-256 (SEC 2, section 2.4.2): a key that nobody signs with.
const KEY = 'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU';

/** What the tag warns of. */
function warned(name: string, value: string): string[] {
  const warnings: string[] = [];
  readAttributes(
    (of) => (of === name ? value : null),
    'https://town.example/',
    (of) => warnings.push(of),
  );
  return warnings;
}

it('has every attribute of the tag but the address', () => {
  expect(Object.keys(embedAttributes).sort()).toEqual(ATTRIBUTES.filter((name) => name !== 'src').sort());
});

describe('what it takes, the tag takes without a warning', () => {
  const right: Readonly<Record<string, readonly string[]>> = {
    layout: LAYOUT_WORDS,
    local: ['Ware police: 413-555-0130', 'Ware: day and night: 413-555-0130'],
    area: ['western-worcester-county'],
    sections: [...SECTION_WORDS, SECTION_WORDS.join(' '), ' quotes  numbers '],
    label: ['Live'],
    lang: ['en', 'es-MX', 'zh-Hant'],
    theme: THEME_WORDS,
    'heading-level': ['1', '5'],
    'max-numbers': ['1', '400'],
    refresh: ['10', '3600'],
    'public-key': [KEY, `${KEY} ${KEY}`],
    'allow-exercise': [''],
    'no-store': [''],
  };

  it.each(Object.entries(embedAttributes))('%s', (name, { isRight }) => {
    for (const value of right[name]!) {
      expect(isRight(value), value).toBe(true);
      expect(warned(name, value)).toEqual([]);
    }
  });
});

describe('what it doesn’t take, the tag warns of', () => {
  it.each([
    ['layout', ['cards', 'Card']],
    ['local', ['413-555-0130', 'Ware:', ': 413-555-0130']],
    ['sections', ['numbers prices']],
    ['theme', ['blue']],
    ['heading-level', ['0', '6', '2.5', 'two']],
    ['max-numbers', ['0', '-1', '1e3']],
    ['refresh', ['-1', 'soon']],
    ['public-key', [KEY.slice(1), `${KEY}A`, `A${KEY.slice(1)}`]],
  ])('%s', (name, values) => {
    for (const value of values) {
      expect(embedAttributes[name]!.isRight(value), value).toBe(false);
      expect(warned(name, value)).toEqual([name]);
    }
  });

  it('nor a language that nobody speaks here', () => {
    expect(embedAttributes.lang!.isRight('tlh')).toBe(false);
    expect(tongueFor('tlh')).toBeUndefined();
  });
});
