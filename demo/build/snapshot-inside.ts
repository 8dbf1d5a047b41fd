import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { isFailure } from '../../src/feed/problem.ts';
import { snapshot } from '../../src/publish/snapshot.ts';
import { tongueFor } from '../../src/publish/tongue-for.ts';

const MARK = '<!--snapshot-->';

/** What the command prints of a feed, as if called when the feed was written. @throws an error if that can't be read: the build stops */
function snapshotOf(text: string): string {
  const got = parseFeed(text);
  if (isFailure(got)) throw new Error(got.problem.message);
  const tongue = tongueFor('en')!;
  return snapshot(got.feed, { tongue, madeAtMs: Date.parse(got.feed.updated), timeZone: 'America/New_York' });
}

/** Puts a snapshot into the demo pages that have a mark for one. @param feed the file of the feed */
export const snapshotInside = (feed: string): Plugin => ({
  name: 'snapshot-inside',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replaceAll(MARK, () => snapshotOf(readFileSync(feed, 'utf8'))),
  },
});
