import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorData } from '../../demo/build/editor-data.js';
import { folderName } from '../../demo/build/pinned-folder.js';
import { weigh } from '../../demo/build/weigh.js';
import { translations } from '../../src/i18n/translations.js';
import { jsonSchema } from '../../src/publish/json-schema.js';
import { described } from '../helpers/described.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the built banner', () => {
  const script = read('dist/outage-banner.js');

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

it.each(['embed.js', 'frame.js'])('%s is ASCII, and names no place on the network', (name) => {
  expect(read(`dist/${name}`)).not.toMatch(/[^\x20-\x7e\n]|https?:/);
});

it('the frame page and its list of feeds are beside it, and the list names feeds that are there', () => {
  expect(read('dist/frame.html')).toContain('src="frame.js"');
  for (const path of Object.values(JSON.parse(read('dist/feeds.json'))))
    expect(read(`dist/${path}`)).toContain('format');
});

describe('the generator beside it', () => {
  const page = read('dist/generator.html');

  it('loads files that are there, and no others', () => {
    const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) {
      expect(path).toMatch(/^\.\/assets\//);
      expect(read(`dist/${path}`)).not.toBe('');
    }
    expect(page).toContain('data-files="./"');
  });

  it('runs nothing that is written in it or comes from elsewhere', () => {
    const [, policy] = /content="(default-src[^"]+)"/.exec(page) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(policy).not.toContain('unsafe');
    expect(page.replace(/<meta[^>]*>/g, '')).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
  });
});

describe('the languages beside it', () => {
  const script = read('dist/outage-banner.js');

  it.each(Object.entries(translations))(
    '%s is a file of its sentences, whose hash is in the banner',
    (tag, messages) => {
      const text = read(`dist/lang/${tag}.json`);
      expect(JSON.parse(text)).toEqual(messages);
      expect(script).toContain(createHash('sha256').update(text).digest('base64'));
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

it('the descriptions of the tag beside it are those that its documentation makes, where the package says', async () => {
  const { whole } = await described();
  const files: Record<string, unknown> = { 'custom-elements.json': whole, ...editorData(whole) };
  for (const [name, data] of Object.entries(files)) {
    expect(read(`dist/${name}`)).toBe(`${JSON.stringify(data, null, 2)}\n`);
  }
  const { customElements, 'web-types': webTypes } = JSON.parse(read('package.json'));
  expect([customElements, webTypes]).toEqual(['dist/custom-elements.json', 'dist/web-types.json']);
});

describe('the folder to pin', () => {
  const { folder, integrity } = JSON.parse(read('dist/integrity.json'));
  const dist = new URL('../../dist/', import.meta.url);
  const files = readdirSync(new URL(folder, dist), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const contents = new Map(files.map((name) => [name, readFileSync(new URL(`${folder}/${name}`, dist))]));

  it('is the only one, and named for the version and for what is in it', () => {
    const { version } = JSON.parse(read('package.json'));
    expect(readdirSync(dist).filter((name) => /^v\d/.test(name))).toEqual([folder]);
    expect(folder).toMatch(/^v\d+\.\d+\.\d+-[\da-f]{8}$/);
    expect(folder).toBe(folderName(version, contents));
  });

  it('has the scripts, the frame page and the languages, as they are beside it', () => {
    const languages = Object.keys(translations).map((tag) => `lang/${tag}.json`);
    const others = ['embed.js', 'frame.css', 'frame.html', 'frame.js', 'outage-banner.js'];
    expect([...files].sort()).toEqual([...others, ...languages].sort());
    for (const name of files.filter((name) => name !== 'frame.html'))
      expect(`${contents.get(name)}`, name).toBe(read(`dist/${name}`));
  });

  it('has no list of feeds, which changes: its frame page reads the one beside the folder', () => {
    const page = `${contents.get('frame.html')}`;
    expect(page).toContain('<html data-feeds="../feeds.json"');
    expect(page.replace(' data-feeds="../feeds.json"', '')).toBe(read('dist/frame.html'));
  });

  it('has the integrity of each script written down', () => {
    const scripts = files.filter((name) => name.endsWith('.js'));
    expect(Object.keys(integrity).sort()).toEqual(scripts.sort());
    for (const name of scripts) {
      const hash = createHash('sha384').update(contents.get(name)!).digest('base64');
      expect(integrity[name]).toBe(`sha384-${hash}`);
    }
  });

  it.each(files.map((name) => weigh(name, contents.get(name)!)).filter(({ limit }) => limit))(
    '$file is at most $limit bytes (brotli)',
    ({ brotli, limit }) => {
      expect(brotli).toBeLessThanOrEqual(limit!);
    },
  );

  it('has a limit for every script and language', () => {
    const limited = files.filter((name) => weigh(name, '').limit);
    expect(limited.sort()).toEqual(files.filter((name) => /\.js(on)?$/.test(name)).sort());
  });
});
