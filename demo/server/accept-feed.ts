import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { MAX_FEED_BYTES, parseFeed } from '../../src/feed/parse-feed.ts';
import { findingOf } from '../../src/publish/finding-of.ts';
import { payloadOf } from '../../src/publish/payload-of.ts';

/** What a request to publish is answered with. */
export interface Answer {
  readonly status: number;
  /** For a person. */
  readonly words?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As a bearer token, or as the password of any user. */
export function isAuthorized({ headers }: IncomingMessage, token: string): boolean {
  const [, scheme = '', value = ''] = /^(\w+) (.+)$/.exec(headers.authorization ?? '') ?? [];
  const isBasic = /^basic$/i.test(scheme);
  if (!isBasic && !/^bearer$/i.test(scheme)) return false;
  const given = Buffer.from(
    isBasic
      ? Buffer.from(value, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : value,
  );
  const known = Buffer.from(token);
  return given.length === known.length && timingSafeEqual(given, known);
}

/** Why the sender must not publish over what is there (RFC 9110, section 13.1; RFC 6585 for the missing condition); nothing if it may. */
export function refusedCondition({ headers }: IncomingMessage, etag: string | undefined): Answer | undefined {
  const match = headers['if-match'];
  const noneMatch = headers['if-none-match'];
  if (!match && !noneMatch) return { status: 428, words: 'Say with If-Match which revision this one follows.' };
  const fits = noneMatch === '*' ? !etag : Boolean(etag) && (match === '*' || match === etag);
  return fits ? undefined : { status: 412, words: 'Somebody else has published in the meantime.' };
}

/** The text of a request, or nothing where it is more than a feed may be, or no UTF-8. */
export async function bodyOf(request: IncomingMessage): Promise<{ text: string } | Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // The rest is read to its end, or the sender would find a broken connection in place of the answer.
    if (size <= MAX_FEED_BYTES) chunks.push(chunk);
  }
  if (size > MAX_FEED_BYTES) return { status: 413, words: 'A feed has at most 1 MiB.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { status: 422, words: 'Send the feed as UTF-8.' };
  }
}

/** The revision of a text that banners would believe, or why they wouldn't. */
export function revisionOf(text: string): { revision: number } | Answer {
  const got = parseFeed(payloadOf(text));
  if ('problem' in got) {
    const { pointer = '', message } = findingOf(got.problem);
    return { status: 422, words: `${pointer} ${message}`.trim() };
  }
  return { revision: got.feed.revision };
}
