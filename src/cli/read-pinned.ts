import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pinned } from '../publish/embed-code.js';

/** The folder to pin, as the build has written it down beside the command. Nothing if it isn't there. */
export async function readPinned(): Promise<Pinned | undefined> {
  try {
    return JSON.parse(await readFile(join(import.meta.dirname, 'integrity.json'), 'utf8'));
  } catch {
    return;
  }
}
