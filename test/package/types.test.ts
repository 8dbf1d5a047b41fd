import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it, vi } from 'vitest';
import { runNode } from '../helpers/run-node.js';

vi.setConfig({ testTimeout: 60_000 });

const site = inject('site');
const SETTINGS = '--strict --noEmit --skipLibCheck false --target es2022 --lib es2023,dom,dom.iterable --jsx react-jsx';

/** Right uses have to pass; each wrong one is marked in the file, and an error that doesn't come is one. */
it.each([
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
])('right uses pass and wrong ones don’t, resolved as %s does', async (resolution, module) => {
  const folder = join(site, `uses-${resolution}`);
  cpSync(fileURLToPath(new URL('types/', import.meta.url)), folder, { recursive: true });
  const tsc = join(site, 'node_modules/typescript/bin/tsc');
  const words = [...SETTINGS.split(' '), '--module', module, '--moduleResolution', resolution];
  expect(await runNode(folder, [tsc, ...words, 'uses.ts', 'react-uses.tsx'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});
