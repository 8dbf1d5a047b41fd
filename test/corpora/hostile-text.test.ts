import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import type { Feed } from '../../src/feed/schema.js';
import { feedText } from '../fixtures/feeds.js';
import { saidEverywhere } from '../fixtures/said-everywhere.js';
import { sharedText } from '../helpers/shared.js';

const strings: readonly string[] = JSON.parse(sharedText('corpora/blns/blns.json'));
const payloads = sharedText('corpora/payloadbox/xss-payload-list.txt').split('\n');

/** Whatever steers the text instead of being read, except line breaks and the joiners that scripts and emoji need. */
const FORBIDDEN = /(?![\t\n\r]|\u200c|\u200d)(?!\p{Cn})\p{C}|\u2028|\u2029/u;

/** Every string in a value, with the names of its fields, and the last of these names. */
function leaves(value: unknown, field = ''): (readonly [field: string, words: string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ['', name] as const,
    ...leaves(inner, Array.isArray(value) ? field : name),
  ]);
}

const read = (text: string): Feed => {
  const got = parseFeed(text);
  if ('problem' in got) throw new Error(got.problem.message);
  return got.feed;
};

describe.each([
  ['the big list of naughty strings', strings, 500],
  ['the markup injections', payloads, 6600],
])('%s', (_what, list, least) => {
  const feeds = list.map((words) => [words, leaves(read(saidEverywhere(words)))] as const);

  it('are whole', () => {
    expect(list.length).toBeGreaterThan(least);
  });

  it('leave nothing in a text that steers it', () => {
    const left = feeds.filter(([, all]) => all.some(([, words]) => FORBIDDEN.test(words)));
    expect(left.map(([words]) => words)).toEqual([]);
  });

  it('leave every address https', () => {
    const addresses = feeds.flatMap(([, all]) => all.filter(([field]) => field === 'url' || field === 'corrections'));
    expect(addresses.length).toBeGreaterThan(list.length);
    expect(addresses.filter(([, address]) => !address.startsWith('https://'))).toEqual([]);
  });

  it('stay words: what can be seen of them is what was written', () => {
    const lost = list.filter((words) => {
      const clean = [...words].filter((letter) => !FORBIDDEN.test(letter)).join('');
      return read(saidEverywhere(words)).summary !== (clean.trim() || undefined);
    });
    expect(lost).toEqual([]);
  });

  it('as a headline are shown, or refused by name', () => {
    for (const headline of list) {
      const got = parseFeed(feedText({ headline }));
      if ('problem' in got)
        expect(got.problem).toMatchObject({
          name: expect.stringMatching(/^(bad-value|forbidden-character)$/),
          pointer: '/headline',
        });
      else expect(got.feed.headline).not.toMatch(FORBIDDEN);
    }
  });
});

it('a string that runs backwards, with the halves of its pairs apart, leaves no half', () => {
  const halves = strings.map((words) => words.split('').reverse().join('')).filter((words) => /\p{Cs}/u.test(words));
  expect(halves.length).toBeGreaterThan(10);
  const left = halves.filter((words) => leaves(read(saidEverywhere(words))).some(([, kept]) => FORBIDDEN.test(kept)));
  expect(left).toEqual([]);
});

it.each([
  ['a null', 'a\u0000'],
  ['a right-to-left override', 'a\u202e'],
  ['a soft hyphen', 'a\u00ad'],
  ['half a pair', 'a\ud800'],
  ['a line separator', 'a\u2028'],
  ['a private character', 'a\ue000'],
])('%s would be noticed', (_what, words) => {
  expect(words).toMatch(FORBIDDEN);
});

it.each(['é', '\u0915\u094d\u200d\u0937', '\u{1f468}\u200d\u{1f692}', 'a\tb\r\nc', '中', '\u00a0'])(
  '%j is left alone',
  (words) => {
    expect(words).not.toMatch(FORBIDDEN);
  },
);
