import { once } from 'node:events';
import { Refusal, reasonOf } from './refusal.js';
import { replaceFile } from './replace-file.js';

/** Writes what a command has produced to a file, atomically, or to standard output. */
export async function writeOutput(text: string, path: string | undefined): Promise<void> {
  if (path === undefined) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    return;
  }
  try {
    await replaceFile(path, text);
  } catch (error) {
    throw new Refusal(`can't write ${path}: ${reasonOf(error)}`);
  }
}
