import { MAX_FEED_BYTES } from '../feed/parse-feed.js';
import { type Problem, problem } from '../feed/problem.js';
import { readBytes } from './read-bytes.js';

/** The text of a feed's file; `-` is standard input. A file that can't be read is a refusal, one that is no feed's a problem. */
export async function readInput(name: string): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const bytes = await readBytes(name, MAX_FEED_BYTES);
  if (!bytes) return { problem: problem('too-large') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: problem('not-utf-8') };
  }
}
