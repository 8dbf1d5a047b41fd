import { MAX_FEED_BYTES } from '../feed/parse-feed.js';
import { signFeed } from '../publish/sign-feed.js';
import type { Command } from './command.js';
import { durationMs } from './duration-ms.js';
import { payloadFor } from './payload-for.js';
import { readSigners } from './read-signers.js';
import { readTold } from './read-told.js';
import { Trouble } from './trouble.js';
import { writeOutput } from './write-output.js';

/** Signs a feed, so that pages which have pinned the key believe it. */
export const signCommand: Command = {
  usage: 'FILE --key NAME.key.json [--key …] [--valid 30m] [--out FILE]',
  summary: 'a feed with a signature by each key; one that is signed already is signed anew',
  help: [
    ['--key FILE', 'what keygen wrote; several while a key is being replaced by another'],
    ['--valid TIME', 'how long from now banners may believe it: 30m, 3h, 1d; without it, the expires of the feed'],
    ['--out FILE', 'where to write it, atomically; without it, standard output'],
  ],
  options: { key: { type: 'string', multiple: true }, valid: { type: 'string' }, out: { type: 'string' } },
  files: 1,
  async run({ files: [file = '-'], values }) {
    const { valid, out } = values;
    const validMs = valid === undefined ? undefined : durationMs('--valid', valid);
    const signers = await readSigners(values);
    const told = await readTold(file);
    if (!told) return 1;
    const nowMs = Date.now();
    const untilMs = validMs === undefined ? undefined : nowMs + validMs;
    const text = await signFeed(payloadFor(told.payload, untilMs, nowMs), signers);
    if (Buffer.byteLength(text) > MAX_FEED_BYTES)
      throw new Trouble('signed, this feed is over 1 MiB. Leave something out.');
    await writeOutput(text, out === undefined ? out : `${out}`);
    return 0;
  },
};
