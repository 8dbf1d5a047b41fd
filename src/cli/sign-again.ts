import { MAX_FEED_BYTES, parseFeed } from '../feed/parse-feed.js';
import { isFailure } from '../feed/problem.js';
import { checkFeed } from '../publish/check-feed.js';
import { payloadOf } from '../publish/payload-of.js';
import { signFeed } from '../publish/sign-feed.js';
import type { Signer } from '../publish/signing/signer-of.js';
import { payloadFor } from './payload-for.js';
import { readInput } from './read-input.js';
import { reasonOf } from './refusal.js';
import { replaceFile } from './replace-file.js';
import { Trouble } from './trouble.js';

/** What is signed again and again, where to, and for how long each time. */
export interface SigningJob {
  readonly file: string;
  readonly out: string;
  readonly validMs: number;
  readonly signers: readonly Signer[];
}

async function sourceOf(file: string): Promise<string> {
  const input = await readInput(file).catch((error) => {
    throw new Trouble(`${reasonOf(error)}. Put the feed there.`);
  });
  if (isFailure(input)) throw new Trouble(`${file}: ${input.problem.message}. Correct it.`);
  return payloadOf(input.text);
}

/** When what banners have of this revision ends: an earlier end is no news to them. */
function endOf(before: string | undefined, payload: string): number {
  const [old, next] = [before ?? '', payload].map((text) => parseFeed(text));
  if (!old || !next || isFailure(old) || isFailure(next)) return 0;
  const isSame = old.feed.id === next.feed.id && old.feed.revision === next.feed.revision;
  return isSame && old.feed.expires ? Date.parse(old.feed.expires) : 0;
}

/**
 * Signs once more, with a later end, and writes it. Gives what banners have from now on.
 * @param before what they have until now
 */
export async function signAgain(
  { file, out, validMs, signers }: SigningJob,
  before: string | undefined,
  nowMs: number,
) {
  const source = await sourceOf(file);
  const untilMs = Math.max(nowMs + validMs, endOf(before, source));
  const payload = payloadFor(source, untilMs, nowMs);
  const refused = checkFeed(payload, { nowMs, previous: before }).findings.find(({ rule }) =>
    /^(same-revision|old-news)$/.test(rule),
  );
  if (refused) throw new Trouble(`${file}: banners would not take this for newer. ${refused.message}`);
  const text = await signFeed(payload, signers);
  if (Buffer.byteLength(text) > MAX_FEED_BYTES)
    throw new Trouble(`${file}: signed, this feed is over 1 MiB. Leave something out.`);
  await replaceFile(out, text).catch((error) => {
    throw new Trouble(`can't write ${out}: ${reasonOf(error)}. Make room there, or give it the right to write.`);
  });
  return { payload, untilMs };
}
