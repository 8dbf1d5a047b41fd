import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sizeLimit } from '../../../demo/build/size-limits.js';
import { sizeTable } from '../../../demo/build/size-table.js';
import { isOver, weigh } from '../../../demo/build/weigh.js';

const light = { file: 'embed.js', raw: 1585, brotli: 1000, limit: 1000 };
const heavy = { file: 'lang/es.json', raw: 4152, brotli: 2001, limit: 2000 };
const free = { file: 'frame.css', raw: 60, brotli: 47, limit: undefined };

describe('the table of sizes', () => {
  const [head, ...lines] = sizeTable([light, heavy, free], { 'embed.js': 'sha384-abc' }).split('\n');

  it('says what each file weighs, what it may, and which are too heavy', () => {
    expect(head?.split(/ +/)).toEqual(['file', 'bytes', 'brotli', 'limit']);
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['embed.js', '1585', '1000', '1000', 'sha384-abc'],
      ['lang/es.json', '4152', '2001', '2000', 'TOO HEAVY'],
      ['frame.css', '60', '47', '-'],
    ]);
  });

  it('has its columns under each other', () => {
    const ends = lines.map((line) => /^\S+ +\d+ +\d+ +[\d-]+/.exec(line)?.[0].length);
    expect(new Set([head?.length, ...ends]).size).toBe(1);
  });
});

describe('what a file weighs', () => {
  it('is its bytes, as they are and compressed', () => {
    const { raw, brotli } = weigh('frame.css', 'é'.repeat(5000));
    expect(raw).toBe(10_000);
    expect(brotli).toBeLessThan(100);
  });

  it('may be its limit, and not a byte more', () => {
    expect([light, heavy, free].map(isOver)).toEqual([false, true, false]);
  });

  it('has a limit where a page waits for it: scripts and languages', () => {
    const files = ['outage-banner.js', 'embed.js', 'frame.js', 'lang/zh-Hans.json'];
    expect(files.filter((file) => !sizeLimit(file))).toEqual([]);
    expect(sizeLimit('frame.css')).toBe(undefined);
  });

  it('has its raised limit in the changelog, with the reason', () => {
    const changelog = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
    expect(changelog).toContain(`limit of \`outage-banner.js\` is ${sizeLimit('outage-banner.js')! / 1000} kB`);
  });
});
