import { describe, expect, it } from 'vitest';
import { positionsIn } from '../../../src/cli/positions-in.js';

const at = (text: string, pointer?: string) => {
  const { line, column } = positionsIn(text)(pointer);
  return `${line}:${column}`;
};

describe('a place in a text is where an editor shows it', () => {
  it.each([
    ['the whole', '{}', '', '1:1'],
    ['a field, behind its name', '{ "a": 1 }', '/a', '1:8'],
    ['on a later line', '{\n  "a": 1\n}', '/a', '2:8'],
    ['on a later line, as Windows ends lines', '{\r\n  "a": 1\r\n}', '/a', '2:8'],
    ['on a later line, as old Macs ended them', '{\r  "a": 1\r}', '/a', '2:8'],
    ['in a list', '[1,\n [2, 3]]', '/1/1', '2:6'],
    ['after a byte order mark', '\ufeff{\n"a": 1}', '/a', '2:6'],
    ['behind names with marks of pointers', '{ "a/b~c": 1 }', '/a~1b~0c', '1:12'],
    ['the last of two of one name', '{ "a": 1, "a": 2 }', '/a', '1:16'],
    ['the nearest around what is missing', '{ "a": { "b": 1 } }', '/a/c/d', '1:8'],
    ['the nearest around an entry that is missing', '{ "a": [1] }', '/a/7', '1:8'],
    ['no field of every object', '{ "a": 1 }', '/toString', '1:1'],
  ])('%s', (_what, text, pointer, place) => {
    expect(at(text, pointer)).toBe(place);
  });
});

describe('without a pointer it is where the text stops being JSON', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '3:3'],
    ['a comment', '{ // a\n}', '1:3'],
    ['nothing', '', '1:1'],
    ['JSON, which never does', '{}', '1:1'],
    ['brackets without end', '['.repeat(500_000), '1:1'],
  ])('%s', (_what, text, place) => {
    expect(at(text)).toBe(place);
  });
});

describe('in a signed feed it is the place in the signed file', () => {
  const signed = (payload: string) => JSON.stringify({ payload, signatures: [] }, null, 2);

  it.each<[what: string, payload: string, pointer: string, value: string]>([
    ['behind quotes', '{"a": "x", "b": 12}', '/b', '12'],
    ['behind line breaks', '{\n  "a": 1,\r\n  "b": 12\n}', '/b', '12'],
    ['behind letters that are escaped', '{"a": "\u0001\u2028é😀\\\\ \\" /", "b": 12}', '/b', '12'],
  ])('%s', (_what, payload, pointer, value) => {
    const text = signed(payload);
    expect(at(text, pointer)).toBe(`2:${text.split('\n')[1]!.lastIndexOf(value) + 1}`);
  });

  it('where that is written with escapes that it would not need', () => {
    const text = String.raw`{"signatures":[],"payload":"\u007b\u0022a\u0022:\u0031\u007d"}`;
    expect(at(text, '/a')).toBe(`1:${text.indexOf(String.raw`\u0031`) + 1}`);
  });

  it('without a pointer, where the feed stops being JSON', () => {
    const text = signed('{"a" 1}');
    expect(at(text)).toBe(`2:${text.split('\n')[1]!.indexOf('1}') + 1}`);
  });
});
