import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rehearsed } from '../../../demo/server/rehearsal.ts';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { feed, fullFeed } from '../../fixtures/feeds.js';

const written = fullFeed({ revision: 4 });
const writtenMs = Date.parse('2026-03-02T14:05:00-05:00');
const statuses = ['none', 'unconfirmed', 'down', 'partial', 'restored', 'withdrawn'];

const differing = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  Object.keys({ ...before, ...after }).filter((field) => before[field] !== after[field]);

it('without a status the feed stays as it is', () => {
  expect(rehearsed(written, { steps: 0 })).toBe(written);
  expect(rehearsed(written, { status: undefined, atMs: writtenMs + 1, steps: 3 })).toBe(written);
});

describe.each(statuses)('%s', (status) => {
  it('changes nothing but status, headline, revision and time', () => {
    const after = rehearsed(written, { status, atMs: writtenMs + 1, steps: 1 });
    expect(after.status).toBe(status);
    expect(['status', 'headline', 'revision', 'updated']).toEqual(expect.arrayContaining(differing(written, after)));
  });

  it('leaves the feed of the demo one that can be read', () => {
    const path = new URL('../../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url);
    const after = rehearsed(JSON.parse(readFileSync(path, 'utf8')), { status, atMs: writtenMs, steps: 2 });
    expect(parseFeed(JSON.stringify(after))).toMatchObject({ feed: { status }, problems: [] });
  });
});

it('the revision grows with the steps', () => {
  const revisions = [1, 2, 3].map((steps) => rehearsed(written, { status: 'partial', steps }).revision);
  expect(revisions).toEqual([5, 6, 7]);
});

it('the time is that of the step, and never before the feed was written', () => {
  const updated = (atMs: number) => rehearsed(written, { status: 'partial', atMs, steps: 1 }).updated;
  expect(updated(writtenMs + 60_000)).toBe('2026-03-02T19:06:00.000Z');
  expect(updated(writtenMs - 60_000)).toBe('2026-03-02T19:05:00.000Z');
});

it('the feed that was given stays as it was', () => {
  const before = structuredClone(feed());
  const given = feed();
  rehearsed(given, { status: 'restored', steps: 1 });
  expect(given).toEqual(before);
});
