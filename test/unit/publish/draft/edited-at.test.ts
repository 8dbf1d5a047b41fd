import { expect, it } from 'vitest';
import { editedAt, extended, moved, pointerTo, valueOn } from '../../../../src/publish/draft/edited-at.js';
import { fullFeed } from '../../../fixtures/feeds.js';

const before = fullFeed({ 'x-desk': { kept: true } });

it('one place is another, and all else is the same, in the same order', () => {
  const after = editedAt(before, ['contacts', 0, 'agency'], 'Fire');
  expect(valueOn(after, ['contacts', 0, 'agency'])).toBe('Fire');
  expect(JSON.stringify(after)).toBe(JSON.stringify(before).replace('"agency":"Police"', '"agency":"Fire"'));
  expect(before).toEqual(fullFeed({ 'x-desk': { kept: true } }));
});

it('nothing takes a field away, or an item of a list', () => {
  expect(editedAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
  expect(editedAt({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
});

it('a place that isn’t there yet is made, whatever stood in its way', () => {
  expect(editedAt({}, ['publisher', 'name'], 'Town')).toEqual({ publisher: { name: 'Town' } });
  expect(editedAt({ publisher: 'x' }, ['publisher', 'name'], 'Town')).toEqual({ publisher: { name: 'Town' } });
  expect(extended({ contacts: null }, ['contacts'], [1])).toEqual({ contacts: [1] });
});

it('items move by one, and stay at the ends', () => {
  const list = { a: [1, 2, 3] };
  expect(moved(list, ['a'], 0, 1)).toEqual({ a: [2, 1, 3] });
  expect(moved(list, ['a'], 2, -1)).toEqual({ a: [1, 3, 2] });
  expect(moved(list, ['a'], 0, -1)).toBe(list);
  expect(moved(list, ['a'], 2, 1)).toBe(list);
});

it('a path is a JSON Pointer', () => {
  expect(pointerTo(['contacts', 0, 'a/b~c'])).toBe('/contacts/0/a~1b~0c');
  expect(pointerTo([])).toBe('');
});

it('what only a prototype has isn’t there', () => {
  expect(valueOn({}, ['constructor'])).toBeUndefined();
  expect(valueOn('text', ['length'])).toBeUndefined();
});
