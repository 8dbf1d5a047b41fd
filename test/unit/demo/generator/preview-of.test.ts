import { expect, it } from 'vitest';
import { previewOf } from '../../../../demo/generator/preview-of.js';
import type { FeedReading } from '../../../../demo/generator/read-feed.js';
import { parseFeed } from '../../../../src/feed/parse-feed.js';
import { isFailure } from '../../../../src/feed/problem.js';
import { feedText } from '../../../fixtures/feeds.js';

const ADDRESS = 'https://outage.news.example/feeds/now.json';
const WRITTEN_MS = Date.parse('2026-03-02T14:05:00-05:00');
const SAMPLE = feedText({ id: 'sample' });

function readingOf(fields: Readonly<Record<string, unknown>> = {}): FeedReading {
  const text = feedText(fields);
  const got = parseFeed(text);
  if (isFailure(got)) throw new Error(got.problem.message);
  return { address: ADDRESS, text, feed: got.feed, findings: [] };
}

it('is the feed as it stands at its address', () => {
  expect(previewOf(readingOf(), SAMPLE, WRITTEN_MS + 60_000)).toEqual({ address: ADDRESS });
  expect(previewOf(readingOf({ status: 'restored' }), SAMPLE, WRITTEN_MS + 60_000)).toEqual({ address: ADDRESS });
});

it('is a sample on a calm day, as if it were written now, and says so', () => {
  const nowMs = WRITTEN_MS + 86_400_000;
  const { text, note } = previewOf(readingOf({ status: 'none' }), SAMPLE, nowMs);
  expect(JSON.parse(text!)).toMatchObject({ id: 'sample', updated: new Date(nowMs).toISOString() });
  expect(note).toContain('in a sample outage');
  expect(previewOf(readingOf({ status: 'none' }), undefined, nowMs)).toEqual({
    note: expect.stringContaining('takes no room'),
  });
});

it('is old news as if it were new, and says so', () => {
  const nowMs = WRITTEN_MS + 86_400_000;
  const { text, note } = previewOf(readingOf({ expires: '2026-03-02T15:00:00-05:00' }), SAMPLE, nowMs);
  expect(JSON.parse(text!)).toMatchObject({ id: 'springfield-911-2026-03', updated: new Date(nowMs).toISOString() });
  expect(JSON.parse(text!).expires).toBeUndefined();
  expect(note).toContain('old');
});

it('is nothing without a feed', () => {
  expect(previewOf({ address: ADDRESS, lead: 'a', findings: [] }, SAMPLE, WRITTEN_MS)).toEqual({});
});
