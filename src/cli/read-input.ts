import { createReadStream } from 'node:fs';
import { MAX_FEED_BYTES } from '../feed/parse-feed.js';
import { type Problem, problem } from '../feed/problem.js';
import { Refusal, reasonOf } from './refusal.js';

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_FEED_BYTES) return;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The text of a feed's file; `-` is standard input. A file that can't be read is a refusal, one that is no feed's a problem. */
export async function readInput(name: string): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  let bytes: Buffer | undefined;
  try {
    bytes = await bytesOf(name === '-' ? process.stdin : createReadStream(name));
  } catch (error) {
    throw new Refusal(`can't read ${name}: ${reasonOf(error)}`);
  }
  if (!bytes) return { problem: problem('too-large') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: problem('not-utf-8') };
  }
}
