import { type Problem, problem } from '../feed/problem.js';
import type { SignedFeed } from '../feed/signed-feed.js';
import { verifySignature } from './verify-signature.js';

const MOST_KEYS = 10;

/**
 * Why a document is not to be believed: nothing if one of its signatures was made with one of the keys. Never rejects.
 * @param publicKeys as pages pin them; the first ten count
 * @param subtle browsers have it in secure contexts alone
 */
export async function verifyLetter(
  { payload, signatures }: SignedFeed,
  publicKeys: readonly string[],
  subtle: SubtleCrypto | undefined,
): Promise<Problem | undefined> {
  if (!subtle) return problem('no-crypto');
  for (const { protected: header, signature } of signatures) {
    for (const key of publicKeys.slice(0, MOST_KEYS)) {
      const message = new TextEncoder().encode(`${header}.${payload}`);
      if (await verifySignature(subtle, key, signature, message)) return;
    }
  }
  return problem('bad-signature');
}
