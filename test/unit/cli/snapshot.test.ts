import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedText, fullFeed } from '../../fixtures/feeds.js';
import { CLI, outageBanner, ownFolder, runProgram } from '../../helpers/command-line.js';

function fileOf(text: string | Uint8Array, name = 'feed.json'): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, text);
  return path;
}

const fresh = (fields = {}) => fullFeed({ updated: new Date().toISOString(), expires: undefined, ...fields });

describe('a feed becomes HTML', () => {
  it('on standard output, and nothing else is said', async () => {
    const { status, out, err } = await outageBanner(['snapshot', fileOf(JSON.stringify(fresh()))]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^<div class="outage-banner-snapshot" data-id="springfield-911-2026-03" data-revision="1" lang="en" /,
    );
    expect(out).toMatch(/As of .*(EST|EDT).*911 is not working\..*<a href="tel:\+14135550130">.*<\/div>\n$/s);
  });

  it('from standard input', async () => {
    const { status, out } = await outageBanner(['snapshot', '-'], JSON.stringify(fresh({ revision: 7 })));
    expect(status).toBe(0);
    expect(out).toContain('data-revision="7"');
  });

  it('in a language that is asked for, else in the feed’s own', async () => {
    const text = JSON.stringify(fresh({ language: 'fr-CA' }));
    expect((await outageBanner(['snapshot', '-', '--lang', 'es-MX'], text)).out).toContain('El 911 no funciona.');
    expect((await outageBanner(['snapshot', '-'], text)).out).toContain('lang="fr"');
    expect((await outageBanner(['snapshot', '-'], JSON.stringify(fresh({ language: 'pl' })))).out).toContain(
      'lang="en"',
    );
  });

  it('as it is now: a feed past its time says so', async () => {
    expect((await outageBanner(['snapshot', '-'], feedText())).out).toContain('This may be over.');
  });

  it('with what had to be left out told on standard error, with its place', async () => {
    const text = `{\n${feedText({ links: [{ text: 'a', url: 'javascript:alert(1)' }] }).slice(1)}`;
    const path = fileOf(text);
    const { status, out, err } = await outageBanner(['snapshot', path]);
    expect(status).toBe(0);
    expect(out).toContain('tel:+14135550130');
    const column = text.split('\n')[1]!.indexOf('"javascript:') + 1;
    expect(err).toBe(
      `${path}:2:${column}: warning bad-url: /links/0/url "javascript:alert(1)": Write a whole address that begins with https:// and has no spaces.\n`,
    );
  });
});

describe('written to a file', () => {
  it('it is there whole, standard output is empty, and nothing else is left', async () => {
    const folder = ownFolder();
    const out = join(folder, 'snapshot.html');
    writeFileSync(out, 'the former one');
    const got = await outageBanner(['snapshot', '-', '--out', out], JSON.stringify(fresh()));
    expect(got).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(out, 'utf8')).toMatch(/^<div class.*<\/div>\n$/s);
    expect(readdirSync(folder)).toEqual(['snapshot.html']);
  });

  it.each([
    ['in a folder that is not there', (folder: string) => join(folder, 'nowhere', 'snapshot.html')],
    ['where a folder is', (folder: string) => join(folder, 'taken')],
  ])('%s, the call is wrong, and nothing is left', async (_where, place) => {
    const folder = ownFolder();
    mkdirSync(join(folder, 'taken', 'full'), { recursive: true });
    const out = place(folder);
    const got = await outageBanner(['snapshot', '-', '--out', out], JSON.stringify(fresh()));
    expect([got.status, got.out]).toEqual([2, '']);
    expect(got.err).toContain(`outage-banner snapshot: can't write ${out}: `);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('of a feed that can’t be believed, the former one stays', async () => {
    const out = fileOf('the former one', 'snapshot.html');
    expect((await outageBanner(['snapshot', '-', '--out', out], '{}')).status).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('the former one');
  });
});

describe('a feed that can’t be believed ends with 1, a line for each reason on standard error, and nothing else', () => {
  it.each<[what: string, text: string | Uint8Array, words: string, lines?: number]>([
    ['no JSON', '{\n  "id": "a",\n  "revision" 1\n}', '3:14: error not-json: '],
    ['nothing', '', '1:1: error empty: '],
    ['a list', '[]', '1:1: error not-an-object: '],
    [
      'a bad time',
      `{\n${feedText({ updated: '2026-02-31T14:05:00-05:00' }).slice(1)}`,
      '2:80: error bad-time: /updated "2026-02-31T14:05:00-05:00": ',
    ],
    ['fields that are missing', '\n {"format": "outage-feed/1"}', '2:2: error missing-field: /id: ', 4],
    [
      'the last of two fields',
      '{"format": "outage-feed/1",\n"format": 1}',
      '2:11: error unknown-value: /format 1: ',
      5,
    ],
    ['brackets without end', '['.repeat(500_000), '1:1: error not-json: '],
    ['bytes that are no UTF-8', new Uint8Array([123, 255]), '1:1: error not-utf-8: '],
    ['more than 1 MiB', ' '.repeat(1_048_577), '1:1: error too-large: '],
  ])('%s', async (_what, text, words, lines = 1) => {
    const path = fileOf(text);
    const { status, out, err } = await outageBanner(['snapshot', path]);
    expect([status, out]).toEqual([1, '']);
    expect(err.slice(0, path.length + 1 + words.length)).toBe(`${path}:${words}`);
    const told = err.trimEnd().split('\n');
    expect(told).toHaveLength(lines);
    for (const line of told) expect(line.slice(path.length)).toMatch(/^:\d+:\d+: error [a-z0-9-]+: \S/);
  });
});

describe('a call that can’t be done ends with 2', () => {
  it.each([
    [
      'a file that is not there',
      (folder: string) => [join(folder, 'nowhere.json')],
      /can't read .*nowhere\.json: ENOENT/,
    ],
    ['a folder', (folder: string) => [folder], /can't read .*: EISDIR/],
    [
      'a language that nobody speaks here',
      () => ['-', '--lang', 'tlh'],
      /doesn't speak "tlh"; it speaks en es pt zh-Hans/,
    ],
  ])('%s', async (_what, args, words) => {
    const { status, out, err } = await outageBanner(['snapshot', ...args(ownFolder())], feedText());
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });
});

it('it runs by its name, as npm links it', async () => {
  const folder = ownFolder();
  const { bin } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const [[name = '', path = ''] = []] = Object.entries<string>(bin);
  expect(CLI.endsWith(path)).toBe(true);
  expect(lstatSync(CLI).mode & 0o111).toBe(0o111);
  symlinkSync(CLI, join(folder, name));
  const { status, out } = await runProgram(join(folder, name), ['snapshot', '-'], JSON.stringify(fresh()));
  expect([name, status]).toEqual(['outage-banner', 0]);
  expect(out).toContain('outage-banner-snapshot');
});

it('a reader that has heard enough is no error', async () => {
  const contacts = Array.from({ length: 3000 }, () => ({ area: 'Springfield', numbers: ['413-555-0130'] }));
  const path = fileOf(JSON.stringify(fresh({ contacts, corrections: [] })));
  const command = `"${process.execPath}" "${CLI}" snapshot "${path}" | head -c 10`;
  expect(await runProgram('sh', ['-c', command])).toEqual({ status: 0, out: '<div class', err: '' });
});
