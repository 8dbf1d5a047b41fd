import { type Fields, feedText } from '../../src/publish/draft.ts';
import { signFeed } from '../../src/publish/sign-feed.ts';
import { withExpires } from '../../src/publish/signing/with-expires.ts';
import type { Signing } from './signing.ts';

/** The text that goes out: signed where there is a key, up to the time that the editor wrote, or for as long as was chosen. */
export async function signedText(document: Fields, { signers, validMinutes }: Signing, nowMs: number): Promise<string> {
  const text = feedText(document);
  if (!signers.length) return text;
  const isTimed = Date.parse(`${document.expires}`) > nowMs;
  return signFeed(isTimed ? text : withExpires(text, nowMs + validMinutes * 60_000), signers);
}
