import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/i18n/direction.js';
import { en } from '../../../src/i18n/en.js';
import { languages, languageTags } from '../../../src/i18n/languages.js';
import { translations } from '../../../src/i18n/translations.js';

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(.*?)\}/g)].map(([, name]) => name).sort();

it('there are fifteen languages, each with a table but English, which is inside', () => {
  expect(languageTags).toHaveLength(15);
  expect(Object.keys(translations)).toEqual(languageTags.filter((tag) => tag !== 'en'));
});

it('no native reader has approved a language yet', () => {
  expect(languageTags.filter((tag) => languages[tag].isApproved)).toEqual([]);
});

it('Arabic alone runs from right to left', () => {
  expect(languageTags.filter((tag) => directionOf(tag) === 'rtl')).toEqual(['ar']);
  expect(directionOf('ar-EG')).toBe('rtl');
  expect(directionOf('arn')).toBe('ltr');
});

describe.each(Object.entries(translations))('%s', (_tag, messages) => {
  it('has every sentence, and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
  });

  it.each(Object.entries(messages))('%s has the same placeholders as in English', (key, sentence) => {
    // A sentence may name the service again where the grammar asks for it.
    const wanted = new Set(placeholders(en[key as keyof typeof en]));
    expect(new Set(placeholders(sentence))).toEqual(wanted);
  });

  it('has no digits but 0 to 9', () => {
    expect(
      Object.values(messages)
        .join('')
        .match(/(?![0-9])\p{Nd}/gu),
    ).toBe(null);
  });

  it('has no markup, no blanks at the edge, nothing empty', () => {
    for (const sentence of Object.values(messages)) {
      expect(sentence.replace(/\{\w+\}/g, '')).toMatch(/^[^{}<>&]+$/);
      expect(sentence).toBe(sentence.trim());
    }
  });

  it('does not shout', () => {
    expect(Object.values(messages).join('')).not.toMatch(/[!\u00a1\uff01]/);
  });
});
