import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, inject, it, vi } from 'vitest';
import { translations } from '../../src/i18n/translations.js';
import { runNode } from '../helpers/run-node.js';

vi.setConfig({ testTimeout: 60_000 });

const tarball = inject('tarball');
const installed = join(inject('site'), 'node_modules/outage-banner');
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const packed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((path) => path.replace(/^package\//, ''));

describe('the packed package', () => {
  it('is as publint wants it', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are right for everyone who takes ES modules', async () => {
    const attw = new URL('../../node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url).pathname;
    const words = [attw, tarball, '--profile', 'esm-only', '--format', 'json'];
    const { code, stdout } = await runNode('.', words);
    const { analysis } = JSON.parse(stdout);
    const entries = Object.keys(analysis.entrypoints).map((name) => name.replace('./', ''));
    expect(entries).toEqual(Object.keys(manifest.exports).map((name) => name.replace('./', '')));
    expect(code).toBe(0);
  });

  it('has what its manifest promises', () => {
    const promised = JSON.stringify([manifest.exports, manifest.types, manifest.sideEffects]).match(
      /\.\/dist\/[\w./-]+/g,
    );
    expect(promised?.length).toBeGreaterThan(10);
    for (const path of promised ?? []) expect(existsSync(join(installed, path)), path).toBe(true);
  });

  it('has every language, as a file for the script and as a module for bundlers', () => {
    const names = Object.keys(translations);
    expect(packed).toEqual(expect.arrayContaining(names.map((name) => `dist/lang/${name}.json`)));
    expect(packed).toEqual(expect.arrayContaining(names.map((name) => `dist/shared/${name.toLowerCase()}.js`)));
  });

  it('has its words for people, and neither tests, sources nor the demo', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'README.md',
        'CHANGELOG.md',
        'SECURITY.md',
        'LICENSE',
        'package.json',
        'demo/docs/rules.md',
      ]),
    );
    const ours = /^(README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|package\.json|dist\/.*|demo\/docs\/[\w-]+\.md)$/;
    const others = packed.filter((path) => !ours.test(path));
    expect(others).toEqual([]);
    expect(packed.filter((path) => /^dist\/(demo|assets|feeds)|\.(map|tsx?)$(?<!\.d\.ts)/.test(path))).toEqual([]);
  });

  it('has declarations only that its entries lead to', () => {
    expect(packed.filter((path) => /^dist\/types\/(view|source|i18n)\//.test(path))).toEqual([]);
  });

  it('leaves Lit to whoever installs it', () => {
    for (const path of packed.filter((name) => /^dist\/(shared\/)?[\w-]+\.js$/.test(name))) {
      if (path.endsWith('/outage-banner.js')) continue;
      expect(readFileSync(join(installed, path), 'utf8'), path).not.toMatch(/litHtmlVersions|reactiveElementVersions/);
    }
    expect(Object.keys(manifest.dependencies)).toEqual(['@lit/task', 'lit']);
  });
});
