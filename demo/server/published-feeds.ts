import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A text of a feed, and when it came to be. */
export interface FeedFile {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly writtenMs: number;
}

/** What stands in a file, or nothing where it can't be read. */
export async function feedFile(path: string): Promise<FeedFile | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, writtenMs: mtimeMs };
  } catch {
    return;
  }
}

/** Whoever reads the file meanwhile gets the old text or the new one, and never half of it. */
async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

/**
 * Puts a text in the place of a published feed, and keeps it beside all that were published before: `NAME.json`, and
 * `NAME/REVISION-HASH.json`.
 */
export async function publishFeed(folder: string, name: string, text: string, revision: number): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  await writeAtomically(join(folder, name.replace(/\.json$/, ''), `${revision}-${hash}.json`), text);
  await writeAtomically(join(folder, name), text);
}
