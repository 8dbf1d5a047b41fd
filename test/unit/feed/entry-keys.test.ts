import { expect, it } from 'vitest';
import { byKey, entryKeys } from '../../../src/feed/entry-keys.js';

const keysOf = (entries: readonly { readonly id?: string; readonly text?: string }[]) => [
  ...entryKeys(entries).values(),
];

it('an entry keeps its key when others come and go before it', () => {
  const own = { id: 'b' };
  expect(entryKeys([{ id: 'a' }, own]).get(own)).toBe(entryKeys([own]).get(own));
});

it('twins with one id have keys of their own', () => {
  expect(new Set(keysOf([{ id: 'a' }, { id: 'a' }, { id: 'b' }])).size).toBe(3);
});

it('an entry without an id is what it says', () => {
  expect(keysOf([{ text: 'A' }])).toEqual(keysOf([{ text: 'A' }]));
  expect(keysOf([{ text: 'A' }])).not.toEqual(keysOf([{ text: 'B' }]));
});

it('entries are found by their keys', () => {
  const entries = [{ id: 'a' }, { id: 'a' }];
  const keys = entryKeys(entries);
  for (const entry of entries) expect(byKey(entries).get(keys.get(entry)!)).toBe(entry);
});
