import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const IMPORT = /(?:from |import\(|import )["'](\.{1,2}\/[^"']+)\.js["']/g;

/** A declaration and all those that it leads to. */
function reached(path: string, read: (path: string) => string, found = new Map<string, string>()) {
  if (found.has(path)) return found;
  const text = read(path);
  found.set(path, text);
  for (const [, name = ''] of text.matchAll(IMPORT)) reached(posix.join(posix.dirname(path), name), read, found);
  return found;
}

/** Writes the types of a package's entries into a folder beside them, and no declaration that none of them leads to. */
export const declarations = (environment: string, entries: readonly string[]): Plugin => ({
  name: 'declarations',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === environment,
  generateBundle() {
    const folder = mkdtempSync(join(tmpdir(), 'outage-banner-types-'));
    try {
      const words = [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json'), '--outDir', folder];
      execFileSync(process.execPath, words, { stdio: ['ignore', 2, 2] });
      const read = (path: string) => readFileSync(join(folder, `${path}.d.ts`), 'utf8');
      const found = new Map(entries.flatMap((entry) => [...reached(entry, read)]));
      for (const [path, source] of found) this.emitFile({ type: 'asset', fileName: `types/${path}.d.ts`, source });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});
