import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/publish/json-schema.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Bytes, brotli. Raising it needs a reason in the changelog. */
const LIMIT = 20_000;

describe('the built banner', () => {
  const script = read('dist/outage-banner.js');

  it(`is at most ${LIMIT} bytes (brotli)`, () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(LIMIT);
  });

  it('is one file: it imports nothing', () => {
    expect(script).not.toMatch(/\bimport\b\s*[({"'\w]|\bfrom\s*["']/);
  });

  it('is ASCII, for pages without a charset', () => {
    expect(script).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('names no place on the network', () => {
    expect(script.match(/https?:\/\/[\w.-]+/g) ?? []).toEqual([]);
  });

  it('has no line breaks of the source in its templates', () => {
    expect(script.split('\n').length).toBeLessThan(5);
  });
});

it('the schema beside it is the one that the parser’s table makes', () => {
  expect(JSON.parse(read('dist/outage-feed.schema.json'))).toEqual(jsonSchema());
});
