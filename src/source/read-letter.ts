import { type Parsed, parseFeedInSteps } from '../feed/parse-feed.js';
import { isFailure, problem } from '../feed/problem.js';
import { readSigned } from '../feed/signed-feed.js';
import { verifyLetter } from './verify-letter.js';

/**
 * Reads a text that came: who wrote it, then what it says. Never rejects. Without `publicKeys` a signed feed is read like
 * any other, and counts as unsigned.
 * @param publicKeys whom alone to believe
 * @param rest asked between two steps of a reading: what has to be waited for before it goes on
 */
export async function readLetter(
  text: string,
  publicKeys: readonly string[] | undefined,
  rest?: () => Promise<void> | undefined,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<Parsed> {
  const signed = readSigned(text);
  const doubt = signed && publicKeys && (await verifyLetter(signed, publicKeys, subtle));
  const news = doubt ? { problem: doubt } : await parsed(signed?.payload ?? text, rest);
  if (!publicKeys || isFailure(news)) return news;
  if (!signed) return { problem: problem('unsigned') };
  // Without it, whoever stands between could hold the news back for ever.
  return news.feed.expires ? { ...news, isSigned: true } : { problem: problem('no-expiry', '/expires') };
}

async function parsed(text: string, rest?: () => Promise<void> | undefined): Promise<Parsed> {
  const steps = parseFeedInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const pause = rest?.();
    if (pause) await pause;
  }
}
