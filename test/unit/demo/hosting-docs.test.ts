import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKeptBytes } from '../../bench/wire/kept-bytes.js';
import { hourOf, KEPT_SECONDS } from '../../bench/wire/looks-per-hour.js';
import { printedPage, shownIn } from '../../helpers/printed-page.js';

const DOCS = new URL('../../../demo/docs/', import.meta.url);
const page = readFileSync(new URL('hosting.md', DOCS), 'utf8');
const read = (path: string) => readFileSync(new URL(path, DOCS), 'utf8');

const READERS = 10_000_000;
const CHANGES_PER_HOUR = 12;
const bytes = readKeptBytes();
const tenth = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

const rowOf = (intervalSeconds: number) => {
  const { looks, bytes: each } = hourOf(intervalSeconds, CHANGES_PER_HOUR, bytes);
  const cells = [
    `${intervalSeconds} s`,
    `${tenth((looks * READERS) / 1e6)} million`,
    `${Math.round((looks * READERS) / 3600).toLocaleString('en-US')}`,
    `${tenth(each / 1000)} kB`,
    `${Math.round((each * READERS) / 1e9)} GB`,
    `${tenth((each * READERS * 8) / 3600 / 1e9)} Gbit/s`,
  ];
  return `| ${cells.join(' | ')} |`;
};

const HOURS = [
  '| looks every | looks in an hour | in a second | bytes for a reader, an hour | for all | on the line |',
  '| --- | --- | --- | --- | --- | --- |',
  ...[15, 30, 60, 300].map(rowOf),
];

const passing = (what: string, each: number) =>
  `| ${what} | ${each.toLocaleString('en-US')} | ${tenth((each * READERS) / 1e9)} GB |`;

const LOOKS = [
  '| what passes, in both directions | bytes | ten million of them |',
  '| --- | --- | --- |',
  passing('a look that brings nothing new', bytes.unchanged),
  passing('a look that brings another revision (nine areas, 5 kB unpacked)', bytes.changed),
  passing('a look that brings nothing new, with a new connection', bytes.reconnected),
  passing('a first visit: connection, script and feed', bytes.first),
];

describe('the page on hosting', () => {
  it('shows the recipes as they are run, and counts with what was measured', async () => {
    await expect(printedPage(page, read, [LOOKS, HOURS])).toMatchFileSnapshot('../../../demo/docs/hosting.md');
  });

  it('shows all of them', () => {
    const files = readdirSync(new URL('../hosting/', DOCS)).map((name) => `../hosting/${name}`);
    expect(shownIn(page).sort()).toEqual(files.sort());
  });

  it('counts with the connections that the recipes keep', () => {
    for (const name of ['nginx.conf', 'nginx-before-varnish.conf'])
      expect(read(`../hosting/${name}`)).toContain(`keepalive_timeout ${KEPT_SECONDS}s;`);
  });

  it('is right by a count in the head: 120 looks at 30 s, of which 12 bring news', () => {
    const head = 108 * bytes.unchanged + 12 * bytes.changed;
    expect(rowOf(30)).toContain(`| 1,200 million | 333,333 | ${tenth(head / 1000)} kB |`);
  });
});

describe('all stores and servers send the same', () => {
  const lives = ['feed-answer.js', 'object-store-feed.sh'].map((name) => read(`../hosting/${name}`));

  it('life of a copy', () => {
    for (const text of lives)
      expect(text).toMatch(/public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=\$/);
    for (const text of lives) for (const seconds of ['300', '86400']) expect(text).toContain(seconds);
  });
});
