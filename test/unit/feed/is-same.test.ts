import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '../../../src/feed/is-same.js';

it('what was written down and read again says the same', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, JSON.parse(JSON.stringify(value)))));
});

it('what is written otherwise says something else', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      // Their order says nothing in a record.
      const written = (value: unknown) =>
        JSON.stringify(value, (_key, inner) =>
          inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.entries(inner).sort() : inner,
        );
      if (written(one) !== written(other)) expect(isSame(one, other)).toBe(false);
    }),
  );
});

it.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [[1], [1, 2]],
  [{ display: '413-555-0110' }, { display: '413-555-0111' }],
  [undefined, {}],
  [null, {}],
])('%j and %j are not the same', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});
