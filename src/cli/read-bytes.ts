import { createReadStream } from 'node:fs';
import { Refusal, reasonOf } from './refusal.js';

/** The bytes of a file; `-` is standard input. Nothing if there are more than `most`; a file that can't be read is a refusal. */
export async function readBytes(name: string, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = name === '-' ? process.stdin : createReadStream(name);
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) return;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new Refusal(`can't read ${name}: ${reasonOf(error)}`);
  }
  return Buffer.concat(chunks);
}
