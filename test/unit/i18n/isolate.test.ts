import { expect, it } from 'vitest';
import { cutAtNumbers, isolate } from '../../../src/i18n/isolate.js';

it.each([
  ['a number', '617-555-0110', ['617-555-0110']],
  ['a number in a sentence', 'Call 413-555-0130.', ['413-555-0130']],
  ['brackets and blanks', 'Call (413) 555-0130 now', ['(413) 555-0130']],
  ['the country', '+1 413 555 0130', ['+1 413 555 0130']],
  ['an en dash', '413\u2013555\u20130130', ['413\u2013555\u20130130']],
  ['9-1-1', 'Dial 9-1-1 or 911', ['9-1-1', '911']],
  ['one digit', 'In 5 towns', ['5']],
  ['a time of day', 'At 2:41', ['2', '41']],
  ['no number', 'Call the police', []],
  ['two numbers', '413-555-0130, 413-555-0131', ['413-555-0130', '413-555-0131']],
])('%s', (_what, words, numbers) => {
  const pieces = cutAtNumbers(words);
  expect(pieces.join('')).toBe(words);
  expect(pieces.filter((_piece, index) => index % 2)).toEqual(numbers);
});

it('a plain string holds its digits between an isolate and its end', () => {
  expect(isolate('911')).toBe('\u2066911\u2069');
});
