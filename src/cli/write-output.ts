import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { Refusal, reasonOf } from './refusal.js';

/** All of it or nothing: whoever reads the file meanwhile gets the former text, also when the power goes. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

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
