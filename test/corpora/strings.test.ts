import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.js';
import { sharedText } from '../helpers/shared.js';

const edited: Readonly<Record<string, string>> = JSON.parse(sharedText('i18n/strings.json')).en;

/** Punctuation, not a sentence. */
const OURS = ['fullStop', 'unverified', 'unreachable'];

describe('the sentences in English', () => {
  it.each(Object.entries(en).filter(([key]) => key in edited))('%s is as edited', (key, sentence) => {
    expect(sentence).toBe(edited[key]);
  });

  it('are all edited, but for a listed few', () => {
    expect(Object.keys(en).filter((key) => !(key in edited))).toEqual(OURS);
  });
});
