import { type Parsed, parseFeed } from '../feed/parse-feed.js';
import { isFailure, problem } from '../feed/problem.js';
import { readSigned } from '../feed/signed-feed.js';
import { type Pins, verifyLetter } from './verify-letter.js';

/**
 * Reads a text that came: who wrote it, then what it says. Never rejects. Without `pins` a signed feed is read like any
 * other, and counts as unsigned.
 */
export async function readLetter(text: string, pins?: Pins): Promise<Parsed> {
  const signed = readSigned(text);
  if (signed && isFailure(signed)) return signed;
  const doubt = signed && pins && (await verifyLetter(signed, pins));
  const news = doubt ? { problem: doubt } : parseFeed(signed?.payload ?? text);
  if (!pins || isFailure(news)) return news;
  if (!signed) return { problem: problem('unsigned') };
  // Without it, whoever stands between could hold the news back for ever.
  return news.feed.expires ? { ...news, isSigned: true } : { problem: problem('no-expiry', '/expires') };
}
