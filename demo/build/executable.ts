import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Lets a built file be run by its name. */
export const executable = (name: string): Plugin => ({
  name: 'executable',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    if (name in bundle) chmodSync(join(dir, name), 0o755);
  },
});
