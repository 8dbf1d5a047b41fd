import { MAX_FEED_BYTES } from '../../src/feed/parse-feed.ts';
import type { Feed } from '../../src/feed/schema.ts';
import { readSigned } from '../../src/feed/signed-feed.ts';
import { checkFeed } from '../../src/publish/check-feed.ts';
import type { Finding } from '../../src/publish/rule.ts';
import { words } from './words.ts';

/** What is known of a feed. */
export interface FeedReading {
  readonly address: string;
  /** The document, where there is an outage in it. */
  readonly text?: string;
  readonly feed?: Feed;
  readonly isSigned?: boolean;
  /** Why there is none, or that not all is as it should be, in words. */
  readonly lead?: string;
  readonly findings: readonly Finding[];
}

const TIMEOUT_MS = 10_000;

/** What there is to say of a document, in words. */
function judged(text: string): Omit<FeedReading, 'address'> {
  const { feed, findings } = checkFeed(text, { nowMs: Date.now() });
  if (!feed) return { lead: words.refused, findings };
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return { text, feed, isSigned: readSigned(text) !== undefined, ...(hasErrors && { lead: words.reported }), findings };
}

async function answered(address: string, signal: AbortSignal): Promise<Omit<FeedReading, 'address'>> {
  const refused = (lead: string) => ({ lead, findings: [] });
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit', signal });
    if (!response.ok) return refused(words.status(response.status));
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > MAX_FEED_BYTES ? refused(words.tooLarge) : judged(new TextDecoder().decode(bytes));
  } catch (error) {
    if (signal.aborted && signal.reason?.name !== 'TimeoutError') throw error;
    return refused(words.unreachable);
  }
}

/** Fetches a feed and says in words what is wrong with it. Throws only if `signal` ends it. */
export async function readFeed(address: string, signal: AbortSignal): Promise<FeedReading> {
  const limited = AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) : signal;
  return { address, ...(await answered(address, limited)) };
}
