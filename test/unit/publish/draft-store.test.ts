import { expect, it } from 'vitest';
import { dropDraft, keepDraft, recallDraft, type Store } from '../../../src/publish/draft-store.js';
import { fullFeed } from '../../fixtures/feeds.js';

function memory(): () => Store {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  });
}

const blocked = (): Store => {
  throw new Error('SecurityError');
};

const draft = { document: fullFeed({ 'x-desk': 1 }), published: '{}', address: 'https://news.example/feed.json' };

it('a draft comes back as it was, with when it was kept, until it is dropped', () => {
  const store = memory();
  expect(recallDraft(store)).toBeUndefined();
  expect(keepDraft(store, draft, 5)).toBe(true);
  expect(recallDraft(store)).toEqual({ draft, keptAtMs: 5 });
  dropDraft(store);
  expect(recallDraft(store)).toBeUndefined();
});

it('a store that is blocked costs the draft, and nothing else', () => {
  expect(keepDraft(blocked, draft, 5)).toBe(false);
  expect(recallDraft(blocked)).toBeUndefined();
  dropDraft(blocked);
});

it.each(['', '{', 'null', '{}', '{"draft":{}}', '{"draft":{"document":[]}}'])('%j is no draft', (text) => {
  expect(recallDraft(() => ({ getItem: () => text, setItem() {}, removeItem() {} }))).toBeUndefined();
});

it('of what was kept only the draft is taken', () => {
  const text = '{"draft":{"document":{"a":1},"published":7,"token":"x"},"keptAtMs":"x"}';
  const kept = recallDraft(() => ({ getItem: () => text, setItem() {}, removeItem() {} }));
  expect(kept).toEqual({ draft: { document: { a: 1 } }, keptAtMs: 0 });
});
