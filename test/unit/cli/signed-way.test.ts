import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { templateWith } from '../../fixtures/feed-template.js';
import { CLI, outageBanner, ownFolder } from '../../helpers/command-line.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const section = /^## Signed feeds\n.*?(?=^## )/ms.exec(readme)![0];
const [way = '', rotation = '', heartbeat = ''] = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, text]) => text!);

/** Runs the README's commands in a shell, with the built command in place of the published one. */
const run = (commands: string, folder: string) =>
  execFileSync('sh', ['-e'], {
    cwd: folder,
    encoding: 'utf8',
    input: commands.replaceAll('npx outage-banner', `"${process.execPath}" "${CLI}"`),
    stdio: ['pipe', 'pipe', 'pipe'],
  });

const verdict = async (folder: string, publicKey: string) =>
  (await outageBanner(['verify', join(folder, 'now.json'), '--public-key', publicKey])).status;

it('three commands of the README lead from nothing to a signed feed and the code for pages; a fourth rotates the key', async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'feed.json'), templateWith({ updated: new Date().toISOString() }));
  expect(way.trim().split('\n')).toHaveLength(3);
  const code = run(way, folder);
  const old = readFileSync(join(folder, 'news.pub'), 'utf8').trim();
  expect(code.replaceAll(/\s+/g, ' ')).toContain(`public-key="${old}"`);
  expect(code.replaceAll(/\s+/g, ' ')).toContain(`data-public-key="${old}"`);
  expect(await verdict(folder, old)).toBe(0);

  expect(rotation.trim().split('\n')).toHaveLength(1);
  run(`npx outage-banner keygen --out next > next.pub\n${rotation}`, folder);
  const next = readFileSync(join(folder, 'next.pub'), 'utf8').trim();
  expect([await verdict(folder, old), await verdict(folder, next)]).toEqual([0, 0]);
});

it('the heartbeat of the README is a call that can be understood', async () => {
  const folder = ownFolder();
  const args = heartbeat.trim().split(' ').slice(2);
  const [, file = ''] = args;
  expect(file).toBe('feed.json');
  const there = args.map((word) => (/\.json$/.test(word) ? join(folder, word) : word));
  const { status, err } = await outageBanner(there);
  expect([status, err]).toEqual([1, expect.stringContaining("can't read the key file")]);
});
