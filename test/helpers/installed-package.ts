import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed tarball. */
    readonly tarball: string;
    /** A folder where it is installed, with the example projects in folders beside each other. */
    readonly site: string;
  }
}

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = ['bundler', 'react'];

function copyExample(name: string, site: string, tarball: string): void {
  const folder = join(site, name);
  const isOurs = (path: string) => !/^(node_modules|dist)$/.test(relative(from, path));
  const from = join(root, 'demo/examples', name);
  cpSync(from, folder, { recursive: true, filter: isOurs });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['outage-banner'] = `file:../${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));
}

/** Before the suite: packs what was built, and installs it with the example projects, as a stranger would, in one go. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const site = mkdtempSync(join(tmpdir(), 'outage-banner-package-'));
  const stop = () => rmSync(site, { recursive: true, force: true });
  try {
    // What is in `dist` already: the build is not run again.
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', site], {
      cwd: root,
    });
    const [{ filename }] = JSON.parse(stdout);
    for (const name of EXAMPLES) copyExample(name, site, filename);
    writeFileSync(join(site, 'package.json'), JSON.stringify({ private: true, type: 'module', workspaces: EXAMPLES }));
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--include=dev'], { cwd: site });
    provide('tarball', join(site, filename));
    provide('site', site);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}
