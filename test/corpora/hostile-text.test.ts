import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import type { Feed } from '../../src/feed/schema.js';
import { feedText } from '../fixtures/feeds.js';
import { sharedText } from '../helpers/shared.js';

const strings: readonly string[] = JSON.parse(sharedText('corpora/blns/blns.json'));
const payloads = sharedText('corpora/payloadbox/xss-payload-list.txt').split('\n');

const NUMBER = '413-555-0130';
/** Whatever steers the text instead of being read, except line breaks and the joiners that scripts and emoji need. */
const FORBIDDEN = /(?![\t\n\r]|\u200c|\u200d)(?!\p{Cn})\p{C}|\u2028|\u2029/u;

/** A feed that says it everywhere. What a feed can't do without stays good, or there would be nothing to look at. */
function said(it: string): string {
  const sources = [{ id: it, name: it, url: it }];
  return feedText({
    ...{ summary: it, label: { en: it, es: it, [it]: it }, service: it, language: it, country: it },
    publisher: { name: it, url: `https://${it}`, corrections: it },
    sources: [...sources, { id: 'good', name: `a${it}`, url: `https://news.example/${it}` }],
    services: [{ state: 'down', channel: it, area: it, carrier: it, note: it, source: it }],
    guidance: [{ id: it, kind: it, text: it, area: it, source: it }],
    contacts: [
      {
        id: it,
        area: it,
        agency: it,
        numbers: [NUMBER, it, { display: it, dial: it, ext: it, label: it, channel: it }],
      },
      { area: `a${it}`, numbers: [{ display: NUMBER, label: it }], covers: [it], status: it, hours: it, note: it },
    ],
    alerts: [{ id: it, text: it, issuer: it, channel: it, language: it, translation: { es: it, [it]: it } }],
    quotes: [
      { id: it, text: it, speaker: it, role: it, organization: it, setting: it, saidAt: it, url: it },
      { text: `a${it}`, speaker: 'a', language: it, url: `https://news.example?${it}` },
    ],
    timeline: [{ id: it, time: it, text: it, source: it }],
    corrections: [{ id: it, time: it, text: it, severity: it, contact: it, was: it }],
    links: [
      { text: it, url: it },
      { text: `a${it}`, url: `https://${it}` },
      { text: 'a', url: `https://news.example/#${it}` },
      { text: 'a', url: `https://news.example/${it.replace(/\s/g, '')}` },
    ],
    ...{ expires: it, startedAt: it, restoredAt: it },
  });
}

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
  const feeds = list.map((words) => [words, leaves(read(said(words)))] as const);

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
      return read(said(words)).summary !== (clean.trim() || undefined);
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
  const left = halves.filter((words) => leaves(read(said(words))).some(([, kept]) => FORBIDDEN.test(kept)));
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
