import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateWith } from '../fixtures/feed-template.js';
import { outageBanner, ownFolder } from './command-line.js';

/** A folder with a feed that is written now, and the keys that were made for it. */
export interface Newsroom {
  /** In the folder. */
  at(name: string): string;
  /** Writes the feed anew, with other fields. */
  write(fields?: Readonly<Record<string, unknown>>): void;
  readonly feed: string;
  readonly key: string;
  /** What keygen printed. */
  readonly publicKey: string;
  /** Makes another key. */
  keygen(name: string): Promise<{ readonly key: string; readonly publicKey: string }>;
}

export async function newsroom(): Promise<Newsroom> {
  const folder = ownFolder();
  const at = (name: string) => join(folder, name);
  const feed = at('feed.json');
  const write: Newsroom['write'] = (fields = {}) =>
    writeFileSync(feed, templateWith({ updated: new Date().toISOString(), ...fields }));
  const keygen: Newsroom['keygen'] = async (name) => {
    const { out } = await outageBanner(['keygen', '--out', at(name)]);
    return { key: at(`${name}.key.json`), publicKey: out.trim() };
  };
  write();
  return { at, feed, write, keygen, ...(await keygen('news')) };
}
