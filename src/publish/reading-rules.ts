import { isCountry } from '../feed/leaves.js';
import type { ProblemName } from '../feed/problem.js';
import { expectedAt } from './expected-at.js';
import { badNumber } from './rules/bad-number.js';
import { valueAt } from './value-at.js';

/** What an advice is made from: the place, what stands there, and the document around it. */
interface Trouble {
  readonly pointer: string;
  readonly value: unknown;
  readonly document: unknown;
}

type Advice = (trouble: Trouble) => string;

const always =
  (words: string): Advice =>
  () =>
    words;

const expected: Advice = ({ pointer }) => `Write ${expectedAt(pointer)}.`;

function badValue(trouble: Trouble): string {
  if (typeof trouble.value === 'string' && !trouble.value.trim())
    return 'This is blank. Write something, or take the field out.';
  return `The banner can’t use this. ${expected(trouble)}`;
}

const countryOf = (document: unknown) => {
  const country = valueAt(document, '/country');
  return country === undefined ? 'US' : isCountry(country) ? country : undefined;
};

/** Why nothing came, or nothing could be read from what came, all of it errors: the names are the banner's own, the advice ours. */
export const readingRules = {
  unreachable: always('The server can’t be reached. Check the address, and whether the server is on.'),
  timeout: always('The whole feed has to come within 10 seconds. Look for what holds the server up.'),
  'http-status': always(
    'The server has no feed for this address. Check the address, and what the server says in its log.',
  ),
  redirected: always('This leads to another host, where banners don’t follow. Give pages the last address.'),
  empty: always('There is nothing here. Write a feed, or take one from the template.'),
  'not-json': always('This is not JSON. Look for a missing or spare comma, quote or bracket here or just before.'),
  'not-utf-8': always('The letters of this file can’t be read. Save it as UTF-8.'),
  'too-large': always('A feed has at most 1 MiB (1,048,576 bytes). Leave something out.'),
  'not-an-object': ({ pointer }) => `Write ${pointer ? expectedAt(pointer) : 'an object in braces'}.`,
  'missing-field': ({ pointer }) => `This field is needed. Add it: ${expectedAt(pointer)}.`,
  'unknown-value': ({ pointer }) => `The format doesn’t know this word. Write ${expectedAt(pointer)}.`,
  'bad-value': badValue,
  'bad-time': always('Write a day and time that exist, with the offset from UTC, such as "2026-03-02T14:05:00-05:00".'),
  'bad-url': always('Write a whole address that begins with https:// and has no spaces.'),
  'bad-number': ({ value, document }) => badNumber(value, countryOf(document)),
  'forbidden-character': always(
    'In here are characters that can’t be seen, that turn the order of the text, or that only look like digits. Type it anew instead of pasting it.',
  ),
  'duplicate-id': always('Another entry of this list has the same id. Give each one of its own.'),
  'unknown-reference': ({ pointer }) =>
    `No entry of "${pointer.endsWith('/contact') ? 'contacts' : 'sources'}" has this id. Correct it, add that entry, or take this out.`,
  unsigned: always('This feed is not signed, and pages with a pinned key take no other. Sign it: outage-banner sign.'),
  'bad-signature': always(
    'No signature here is by a pinned key, or the text was changed after it was signed. Sign the feed anew: outage-banner sign.',
  ),
  'no-expiry': always('A signed feed needs an end, or an old one could be shown for ever. Sign it with --valid 30m.'),
} as const satisfies { readonly [N in ProblemName]?: Advice };
