import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/feed/schema.js';
import type { Answer } from '../../../src/publish/answer.js';
import { answerRules } from '../../../src/publish/answer-rules.js';
import { checkAnswer } from '../../../src/publish/check-answer.js';
import { checkFeed } from '../../../src/publish/check-feed.js';
import { SOON_MS, templateWith } from '../../fixtures/feed-template.js';

const URL_OF_FEED = 'https://outage.news.example/feeds/now.json';
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=10',
  'content-encoding': 'gzip',
  'content-type': 'application/json',
  etag: '"1"',
};

const good: Answer = {
  url: URL_OF_FEED,
  finalUrl: URL_OF_FEED,
  headers: HEADERS,
  bodyBytes: 6000,
  again: { status: 304, headers: { etag: '"1"' } },
  nowMs: SOON_MS,
};

/** The headers of a good answer with others; an empty one takes one away. */
const headers = (changed: Readonly<Record<string, string>>): Partial<Answer> => ({
  headers: Object.fromEntries(Object.entries({ ...HEADERS, ...changed }).filter(([, value]) => value)),
});

const hoursAgo = (hours: number) => new Date(SOON_MS - hours * 3_600_000).toISOString();
const feedOf = (fields: Readonly<Record<string, unknown>>): { feed: Feed | undefined } => ({
  feed: checkFeed(templateWith(fields), { nowMs: SOON_MS }).feed,
});

type Row = readonly [rule: keyof typeof answerRules, what: string, changed: Partial<Answer>, isFound: boolean];

const rows: readonly Row[] = [
  ['no-cors', 'no header', headers({ 'access-control-allow-origin': '' }), true],
  ['no-cors', 'one site', headers({ 'access-control-allow-origin': 'https://news.example' }), true],
  [
    'no-cors',
    'the site that asked, which a sandboxed frame is not',
    headers({ 'access-control-allow-origin': 'null' }),
    true,
  ],
  ['no-cors', 'all', {}, false],
  ['not-https', 'http', { finalUrl: 'http://outage.news.example/feeds/now.json' }, true],
  ['not-https', 'on the own machine', { finalUrl: 'http://localhost:8080/now.json' }, false],
  ['not-https', 'a host whose name begins like the own machine’s', { finalUrl: 'http://localhost.example/' }, true],
  ['extra-redirect', 'another path', { finalUrl: 'https://outage.news.example/now.json' }, true],
  ['extra-redirect', 'another way to write it', { url: 'HTTPS://OUTAGE.news.example/feeds/now.json' }, false],
  ['content-type', 'a page', headers({ 'content-type': 'text/html' }), true],
  ['content-type', 'text', headers({ 'content-type': 'text/plain; charset=utf-8' }), true],
  ['content-type', 'none', headers({ 'content-type': '' }), true],
  ['content-type', 'JSON with a charset', headers({ 'content-type': 'application/json;charset=utf-8' }), false],
  ['content-type', 'JSON of a kind', headers({ 'content-type': 'application/feed+json' }), false],
  ['no-validator', 'neither', headers({ etag: '' }), true],
  ['no-validator', 'a time', headers({ etag: '', 'last-modified': 'Mon, 02 Mar 2026 19:05:00 GMT' }), false],
  ['not-revalidated', 'the whole again', { again: { status: 200, headers: { etag: '"1"' } } }, true],
  ['not-revalidated', 'an error', { again: { status: 412, headers: { etag: '"1"' } } }, true],
  ['not-revalidated', 'published between the two', { again: { status: 200, headers: { etag: '"2"' } } }, false],
  ['not-revalidated', 'not asked', { again: undefined }, false],
  ['no-cache-control', 'none', headers({ 'cache-control': '' }), true],
  ['no-cache-control', 'some', {}, false],
  ['cached-too-long', 'an hour', headers({ 'cache-control': 'max-age=3600' }), true],
  ['cached-too-long', 'an hour in shared caches', headers({ 'cache-control': 'max-age=5, s-maxage = "3600"' }), true],
  [
    'cached-too-long',
    'a week while it looks',
    headers({ 'cache-control': 'max-age=5,stale-while-revalidate=604800' }),
    true,
  ],
  ['cached-too-long', 'for ever', headers({ 'cache-control': 'immutable' }), true],
  ['cached-too-long', 'a minute', headers({ 'cache-control': 'public, max-age=60' }), false],
  ['cached-too-long', 'only after asking', headers({ 'cache-control': 'no-cache, max-age=3600' }), false],
  ['never-cached', 'no-store', headers({ 'cache-control': 'no-store' }), true],
  ['never-cached', 'private', headers({ 'cache-control': 'private, max-age=0' }), true],
  ['never-cached', 'only after asking', headers({ 'cache-control': 'no-cache' }), false],
  ['old-copy', 'two hours', headers({ age: '7200' }), true],
  ['old-copy', 'a minute', headers({ age: '60' }), false],
  ['old-copy', 'no number', headers({ age: 'old' }), false],
  ['varies', 'by cookie', headers({ vary: 'Accept-Encoding, Cookie' }), true],
  ['varies', 'by all', headers({ vary: '*' }), true],
  ['varies', 'by origin', headers({ vary: 'Origin, Accept-Encoding' }), false],
  ['cookie', 'one', headers({ 'set-cookie': 'visitor=1' }), true],
  ['cookie', 'none', {}, false],
  ['not-compressed', 'a kilobyte and more', { ...headers({ 'content-encoding': '' }), bodyBytes: 1025 }, true],
  ['not-compressed', 'less', { ...headers({ 'content-encoding': '' }), bodyBytes: 1024 }, false],
  ['large', 'more than a quarter', { bodyBytes: 262_145 }, true],
  ['large', 'a quarter', { bodyBytes: 262_144 }, false],
  ['stale', 'three hours', feedOf({ updated: hoursAgo(3) }), true],
  ['stale', 'less', feedOf({ updated: hoursAgo(2.9) }), false],
  ['stale', 'past its time', feedOf({ expires: hoursAgo(0.1) }), true],
  ['stale', 'old, with time left', feedOf({ updated: hoursAgo(9), expires: hoursAgo(-1) }), false],
  ['stale', 'over', feedOf({ updated: hoursAgo(9), status: 'restored' }), false],
  ['stale', 'all is well', feedOf({ updated: hoursAgo(900), status: 'none', expires: hoursAgo(800) }), false],
  ['not-cleared', 'a day', feedOf({ updated: hoursAgo(24), status: 'restored' }), true],
  ['not-cleared', 'a wrong report, a day ago', feedOf({ updated: hoursAgo(24), status: 'withdrawn' }), true],
  ['not-cleared', 'less', feedOf({ updated: hoursAgo(23), status: 'restored' }), false],
  ['not-cleared', 'on', feedOf({ updated: hoursAgo(90) }), false],
  ['not-cleared', 'all is well', feedOf({ updated: hoursAgo(900), status: 'none' }), false],
];

it.each(rows)('%s: %s', (rule, _what, changed, isFound) => {
  const found = checkAnswer({ ...good, ...changed }).some((finding) => finding.rule === rule);
  expect(found).toBe(isFound);
});

it('of a good answer there is nothing to say', () => {
  expect(checkAnswer({ ...good, ...feedOf({}) })).toEqual([]);
});

describe('every rule', () => {
  it.each(Object.keys(answerRules))('%s has an answer that breaks it and one that doesn’t', (name) => {
    expect(new Set(rows.filter(([rule]) => rule === name).map((row) => row[3]))).toEqual(new Set([true, false]));
  });
});

it('a finding names its rule, how grave it is, what to do, and what the answer had there', () => {
  expect(checkAnswer({ ...good, ...headers({ 'access-control-allow-origin': 'https://news.example' }) })).toEqual([
    {
      severity: 'error',
      rule: 'no-cors',
      message: expect.stringContaining('"Access-Control-Allow-Origin: *"'),
      value: 'https://news.example',
    },
  ]);
});
