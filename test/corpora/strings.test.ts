import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.js';
import { translations } from '../../src/i18n/translations.js';
import { sharedText } from '../helpers/shared.js';

const all: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(sharedText('i18n/strings.json'));
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ...translations };

/** Punctuation, and two marks of a number that the edited sentences lack. */
const OURS = ['fullStop', 'unverified', 'unreachable'];

it('the languages are those that are edited', () => {
  expect(Object.keys(tables)).toEqual(Object.keys(all));
});

describe.each(Object.entries(tables))('the sentences in %s', (tag, messages) => {
  const edited = all[tag] ?? {};

  it.each(Object.entries(messages).filter(([key]) => key in edited))('%s is as edited', (key, sentence) => {
    expect(sentence).toBe(edited[key]);
  });

  it('are all edited, but for a listed few', () => {
    expect(Object.keys(messages).filter((key) => !(key in edited))).toEqual(OURS);
  });
});
