import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Where something lies beside the project; says so plainly if it isn't there. */
function place(path: string): string {
  const there = join(folder, path);
  if (existsSync(there)) return there;
  throw new Error(`shared/${path} is not here: these tests need the samples and corpora beside the project`);
}

export const sharedBytes = (path: string): Uint8Array => readFileSync(place(path));
export const sharedText = (path: string): string => readFileSync(place(path), 'utf8');
export const sharedNames = (path: string): string[] => readdirSync(place(path));
