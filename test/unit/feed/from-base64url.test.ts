import { expect, it } from 'vitest';
import { fromBase64url } from '../../../src/feed/from-base64url.js';

it.each([
  ['', ''],
  ['eA', 'x'],
  ['-_8', '\u00fb\u00ff'],
  ['eyJhbGciOiJFUzI1NiJ9', '{"alg":"ES256"}'],
])('%j stands for %j', (text, bytes) => {
  expect(fromBase64url(text)).toBe(bytes);
});

it.each(['!', 'A', 'eyJ.', '{}', 'é'])('%j stands for nothing', (text) => {
  expect(fromBase64url(text)).toBe('');
});

it.each([null, 7, {}, ['eA']])('what is no text stands for nothing: %j', (value) => {
  expect(fromBase64url(value as string)).toBe('');
});
