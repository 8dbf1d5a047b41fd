import { isExpired } from '../../src/feed/feed-state.ts';
import { payloadOf } from '../../src/publish/payload-of.ts';
import type { FeedReading } from './read-feed.ts';
import { words } from './words.ts';

/** What the preview shows: a feed as it stands at its address, or a text; and what has to be said of that. */
export interface Preview {
  readonly address?: string;
  readonly text?: string;
  readonly note?: string;
}

/** A feed as if it were written now. */
const renewed = (text: string, nowMs: number) =>
  JSON.stringify({ ...JSON.parse(payloadOf(text)), updated: new Date(nowMs).toISOString(), expires: undefined });

/** On a calm day there is nothing to see, and old news looks like none that readers will have: then something else is shown, and named. */
export function previewOf({ address, text, feed }: FeedReading, sample: string | undefined, nowMs: number): Preview {
  if (!feed || !text) return {};
  if (feed.status === 'none') {
    return sample ? { text: renewed(sample, nowMs), note: words.previewCalm } : { note: words.previewNoSample };
  }
  const { status, expires, updated } = feed;
  const isOld = isExpired(status, { expires, writtenAtMs: Math.min(Date.parse(updated), nowMs) }, nowMs);
  return isOld ? { text: renewed(text, nowMs), note: words.previewOld } : { address };
}
