import { parseFeed } from '../feed/parse-feed.js';
import { isFailure } from '../feed/problem.js';
import { withExpires } from '../publish/signing/with-expires.js';
import { Trouble } from './trouble.js';

/** Clocks differ by as much. */
const GRACE_MS = 300_000;

/**
 * The text of a feed as it can be signed: with a time up to which banners may believe it, which isn't over yet.
 * @param untilMs that time (milliseconds since 1970); without it, what the feed says
 */
export function payloadFor(text: string, untilMs: number | undefined, nowMs: number): string {
  const payload = untilMs === undefined ? text : withExpires(text, untilMs);
  const got = parseFeed(payload);
  if (isFailure(got)) throw new Trouble(`banners would refuse this feed: ${got.problem.message}. Correct it first.`);
  const { updated, expires } = got.feed;
  if (Date.parse(updated) > nowMs + GRACE_MS) {
    throw new Trouble(`updated (${updated}) is still to come. Correct it, or the clock of this computer.`);
  }
  if (!expires)
    throw new Trouble('a signed feed needs an end, and this one has no expires. Add --valid 30m, or write one.');
  if (Date.parse(expires) <= nowMs) {
    throw new Trouble(`expires (${expires}) is over already. Add --valid 30m, or write a later time.`);
  }
  return payload;
}
