import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMBED_FORMS } from '../../../src/publish/embed-code.js';
import { CLI, outageBanner, ownFolder, runProgram } from '../../helpers/command-line.js';

const NOW = 'https://outage.news.example/feeds/now.json';
const SNAPSHOT = '<div class="outage-banner-snapshot" data-id="a" data-revision="1">\n<p>As of 2:41 PM</p>\n</div>';

const { folder, integrity } = JSON.parse(
  readFileSync(new URL('../../../dist/integrity.json', import.meta.url), 'utf8'),
);

function snapshotFile(text = SNAPSHOT): string {
  const path = join(ownFolder(), 'snapshot.html');
  writeFileSync(path, text);
  return path;
}

describe('without more than the feed’s address', () => {
  it('all forms are printed, first those that follow updates, then pinned ones, with their policy', async () => {
    const { status, out, err } = await outageBanner(['embed', NOW]);
    expect([status, err]).toEqual([0, '']);
    const titles = [...out.matchAll(/^<!-- ([A-E])\. .*?( Pinned to one version)? -->$/gm)];
    expect(titles.map(([, letter, pinned]) => `${letter}${pinned ? ' pinned' : ''}`)).toEqual([
      ...['A', 'B', 'C', 'D', 'A pinned', 'B pinned', 'C pinned', 'D pinned'],
    ]);
    expect(out).toContain(
      '<!-- Content-Security-Policy: script-src https://outage.news.example; connect-src https://outage.news.example -->',
    );
    for (const name of ['outage-banner.js', 'embed.js']) {
      expect(out).toContain(`src="https://outage.news.example/v1/${name}"`);
      expect(out).toContain(`src="https://outage.news.example/v1/${folder}/${name}"`);
      expect(out).toContain(`integrity="${integrity[name]}" crossorigin`);
    }
  });

  it('what is not code is in remarks, so that all of it can be pasted', async () => {
    const { out } = await outageBanner(['embed', NOW, '--layout', 'bar']);
    const rest = out.replaceAll(/<!--.*?-->/gs, '').replaceAll(/<(\/?)(script|outage-banner|div|iframe)\b[^>]*>/g, '');
    expect(rest.trim()).toBe('');
  });

  it('nothing is asked of the network: a host that is not there is as good as any', async () => {
    expect((await outageBanner(['embed', 'https://nobody.invalid/now.json'])).status).toBe(0);
  });
});

describe('one form is its code alone', () => {
  it.each(EMBED_FORMS)('%s', async (form) => {
    const { status, out, err } = await outageBanner(['embed', NOW, '--form', form, '--snapshot', snapshotFile()]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^<\w.*>\n$/s);
    expect(out.includes('integrity')).toBe(false);
    expect(out.includes(SNAPSHOT)).toBe(['tag', 'placeholder', 'snapshot'].includes(form));
  });

  it('pinned on wish', async () => {
    const { out } = await outageBanner(['embed', NOW, '--form', 'tag', '--pinned']);
    expect(out).toContain(`/v1/${folder}/outage-banner.js"\n        integrity="${integrity['outage-banner.js']}"`);
  });

  it('into a file', async () => {
    const path = join(ownFolder(), 'banner.html');
    expect(await outageBanner(['embed', NOW, '--form', 'tag', '--out', path])).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(path, 'utf8')).toContain(`<outage-banner src="${NOW}"`);
  });
});

it('attributes are options by the same names', async () => {
  const words = ['--layout', 'bar', '--local', 'Ware police: 413-555-0130', '--heading-level', '3', '--no-store'];
  const { out } = await outageBanner(['embed', NOW, '--form', 'tag', ...words]);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    ' layout="bar" local="Ware police: 413-555-0130" heading-level="3" no-store>',
  );
});

it('the folder of the script is where one says, with or without its last slash', async () => {
  for (const base of ['https://cdn.news.example/banner', 'https://cdn.news.example/banner/']) {
    const { out } = await outageBanner(['embed', NOW, '--form', 'tag', '--script-base', base]);
    expect(out).toContain('src="https://cdn.news.example/banner/outage-banner.js"');
  }
});

it.each(['413-555-013', '911'])('an own number that can’t be a link is told on standard error: %s', async (number) => {
  const { status, err } = await outageBanner(['embed', NOW, '--form', 'tag', '--local', `Ware police: ${number}`]);
  expect(status).toBe(0);
  expect(err).toContain(`warning bad-number: "${number}" is not a phone number`);
});

describe('a call that can’t be done ends with 2 and produces nothing', () => {
  it.each([
    [
      'an address on http',
      ['http://news.example/now.json'],
      'can\'t use "http://news.example/now.json": write an address',
    ],
    ['a script for a feed', ['javascript:alert(1)'], "can't use"],
    ['a folder on http', [NOW, '--script-base', 'http://cdn.example/'], 'can\'t use "http://cdn.example/"'],
    ['an unknown layout', [NOW, '--layout', 'cards'], '--layout can\'t be "cards": card, bar, numbers'],
    ['an own number without a name', [NOW, '--local', '413-555-0130'], '--local can\'t be "413-555-0130"'],
    [
      'an unknown form',
      [NOW, '--form', 'popup'],
      'knows no form "popup"; it knows tag script placeholder frame snapshot',
    ],
    ['a copy of nothing', [NOW, '--form', 'snapshot'], '--form snapshot needs --snapshot FILE'],
    ['a snapshot that is not there', [NOW, '--snapshot', 'nowhere.html'], "can't read nowhere.html: ENOENT"],
    ['no address', [], 'takes 1 URL, not 0'],
  ])('%s', async (_what, args, words) => {
    const { status, out, err } = await outageBanner(['embed', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`outage-banner embed: ${words}`);
  });

  it('a file that is no snapshot', async () => {
    const { status, out, err } = await outageBanner([
      'embed',
      NOW,
      '--snapshot',
      snapshotFile('<script>alert(1)</script>'),
    ]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('is no snapshot; make one with: outage-banner snapshot FEED --out ');
  });
});

describe('where the build’s list of hashes is not beside the command', () => {
  const alone = async (...words: string[]) => {
    const copy = join(ownFolder(), 'cli.mjs');
    copyFileSync(CLI, copy);
    return runProgram(process.execPath, [copy, 'embed', NOW, ...words]);
  };

  it('there is no pinned code, and a word on standard error', async () => {
    const { status, out, err } = await alone();
    expect(status).toBe(0);
    expect(out).not.toContain('integrity');
    expect(err).toContain('there is no integrity.json beside the command');
  });

  it('asked for, it can’t be done', async () => {
    const { status, out } = await alone('--pinned');
    expect([status, out]).toEqual([2, '']);
  });
});
