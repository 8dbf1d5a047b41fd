import { expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.js';
import { messagesFor } from '../../../src/i18n/messages-for.js';

it.each([
  ['its tag', ['en']],
  ['its tag with a region', ['en-US']],
  ['its tag in capitals', ['EN-us']],
  ['a later wish', ['tlh', '', 'en-GB']],
  ['no wish', []],
  ['a blank one', ['']],
  ['languages that nobody speaks', ['tlh', 'x-none']],
  ['a name that every object has', ['constructor', '__proto__', 'toString']],
])('English is spoken for %s', (_what, wanted) => {
  expect(messagesFor(wanted)).toEqual({ language: 'en', direction: 'ltr', messages: en });
});
