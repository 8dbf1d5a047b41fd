import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { translations } from '../../src/i18n/translations.js';
import { jsonSchema } from '../../src/publish/json-schema.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Bytes, brotli. Raising it needs a reason in the changelog. */
const LIMIT = 26_450;

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

it.each([
  ['embed.js', 1000],
  ['frame.js', 600],
])('%s is at most %d bytes (brotli), ASCII, and names no place on the network', (name, limit) => {
  const script = read(`dist/${name}`);
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(limit);
  expect(script).not.toMatch(/[^\x20-\x7e\n]|https?:/);
});

it('the frame page and its list of feeds are beside it, and the list names feeds that are there', () => {
  expect(read('dist/frame.html')).toContain('src="frame.js"');
  for (const path of Object.values(JSON.parse(read('dist/feeds.json'))))
    expect(read(`dist/${path}`)).toContain('format');
});

describe('the languages beside it', () => {
  const script = read('dist/outage-banner.js');

  it.each(Object.entries(translations))(
    '%s is a file of its sentences, whose hash is in the banner',
    (tag, messages) => {
      const text = read(`dist/lang/${tag}.json`);
      expect(JSON.parse(text)).toEqual(messages);
      expect(script).toContain(`sha256-${createHash('sha256').update(text).digest('base64')}`);
      expect(brotliCompressSync(text).length).toBeLessThanOrEqual(2000);
    },
  );

  it('are not inside it', () => {
    const escaped = (words: string) =>
      words.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    expect(script).toContain(escaped('Espa\u00f1ol'));
    for (const { whatToDo } of Object.values(translations)) expect(script).not.toContain(escaped(whatToDo));
  });
});

it('the schema beside it is the one that the parser’s table makes', () => {
  expect(JSON.parse(read('dist/outage-feed.schema.json'))).toEqual(jsonSchema());
});
