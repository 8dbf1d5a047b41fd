import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { templateWith } from '../fixtures/feed-template.js';
import { CLI, ownFolder } from '../helpers/command-line.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, recipe = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
const [, indented = ''] = /\n +run: \|\n(.*)$/s.exec(recipe) ?? [];
const script = indented.replace(/^ {10}/gm, '');

const fresh = (fields = {}) => templateWith({ updated: new Date().toISOString(), ...fields });

/** A repository with one feed, as GitHub's runner has it after a push. */
let folder = '';
beforeEach(() => {
  folder = ownFolder();
  mkdirSync(join(folder, 'feeds'));
  mkdirSync(join(folder, 'bin'));
  // The package as it will be fetched, without fetching it: the recipe's own words choose what runs.
  const npx = `#!/bin/sh\ntest "$1 $2" = "--yes outage-banner@0.1.0" || exit 3\nshift 2\nexec "${process.execPath}" "${CLI}" "$@"\n`;
  writeFileSync(join(folder, 'bin', 'npx'), npx);
  chmodSync(join(folder, 'bin', 'npx'), 0o755);
  git('init', '--quiet');
});

function git(...args: readonly string[]): string {
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@news.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

/** Publishes a feed, and says by which name GitHub knows that push. */
function pushed(text: string, name = 'now.json'): string {
  writeFileSync(join(folder, 'feeds', name), text);
  git('add', 'feeds');
  git('commit', '--quiet', '--message', 'feed');
  return git('rev-parse', 'HEAD');
}

/** Runs the recipe's script as GitHub does for `shell: bash`. */
function checked(before: string) {
  const env = {
    ...process.env,
    BEFORE: before,
    RUNNER_TEMP: ownFolder(),
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  };
  try {
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    return {
      code: 0,
      out: execFileSync('bash', shell, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
}

const FIRST = '0'.repeat(40);

describe('the README’s recipe for GitHub Actions', () => {
  it('is there, and asks for the version of this package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(script).toContain(`outage-banner@${version} validate`);
    expect(recipe).toMatch(/^name: .+\non:\n {2}push:\n/);
  });

  it('lets a good feed through, at the first push too', () => {
    pushed(fresh());
    expect(checked(FIRST)).toEqual({ code: 0, out: '' });
  });

  it('stops at an error, and shows it at its line', () => {
    pushed(fresh({ refresh: '30' }));
    const { code, out } = checked(FIRST);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=feeds\/now\.json,line=\d+,col=\d+::bad-value: \/refresh "30": .+\n$/);
  });

  it('looks at every feed, also after one with an error', () => {
    pushed('{', 'a.json');
    pushed(fresh({ summary: '<b>a</b>' }), 'b.json');
    const { code, out } = checked(FIRST);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=feeds\/a\.json,.*\n::warning file=feeds\/b\.json,/);
  });

  it('compares with what was there before the push', () => {
    const before = pushed(fresh({ revision: 7 }));
    pushed(fresh({ revision: 7, summary: 'Other words.' }));
    pushed(fresh({ revision: 7, summary: 'Still other words.' }));
    expect(checked(before)).toMatchObject({ code: 1, out: expect.stringContaining('::same-revision: ') });
    const then = git('rev-parse', 'HEAD');
    pushed(fresh({ revision: 8 }));
    expect(checked(then)).toEqual({ code: 0, out: '' });
  });
});
