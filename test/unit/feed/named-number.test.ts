import { expect, it } from 'vitest';
import { namedNumber } from '../../../src/feed/named-number.js';

it('is what stands before the last colon, and what behind it', () => {
  expect(namedNumber(' Ware police : 413-555-0130\n')).toEqual({ name: 'Ware police', number: '413-555-0130' });
  expect(namedNumber('Ware: by day: 413-555-0130')).toEqual({ name: 'Ware: by day', number: '413-555-0130' });
});

it.each(['', ':', '413-555-0130', 'Ware police:', ' : 413-555-0130'])(
  'is nothing where one is missing: "%s"',
  (text) => {
    expect(namedNumber(text)).toBeUndefined();
  },
);
