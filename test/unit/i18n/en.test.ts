import { expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.js';

it.each(Object.entries(en))('%s is a sentence, with placeholders that are known', (_key, sentence) => {
  const placeholders = [...sentence.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
  expect(['service', 'time', 'place', 'text', 'count', 'number', 'source']).toEqual(
    expect.arrayContaining(placeholders),
  );
  expect(sentence.replace(/\{\w+\}/g, '')).toMatch(/^[^{}<>&]*$/);
  expect(sentence).toBe(sentence.trim());
});
