import { expect, it } from 'vitest';
import { time } from '../../../src/feed/time.js';

const read = (value: unknown) => time(value, '', { country: 'US', known: new Map(), tell: () => undefined });

it.each([
  '2026-03-02T14:05:00-05:00',
  '2026-03-02T14:05:00.123456Z',
  '2024-02-29T00:00:00+14:00',
  '2026-12-31T23:59:59-00:00',
])('%s is a time', (value) => {
  expect(read(value)).toBe(value);
  expect(Date.parse(read(value)!)).not.toBeNaN();
});

it('small letters are allowed', () => {
  expect(read('2026-03-02t14:05:00z')).toBe('2026-03-02T14:05:00Z');
});

it.each([
  '2026-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01 00:00:00Z',
  '2026-01-01',
  '2026-01-01T00:00:00+24:00',
  ' 2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z\n',
  'today',
  1772478300,
  null,
])('%j is none', (value) => {
  expect(read(value)).toBeUndefined();
});
