import { type Problem, problem } from '../feed/problem.js';
import type { SignedFeed } from '../feed/signed-feed.js';
import { verifySignature } from './verify-signature.js';

const MOST_KEYS = 10;

/** Whom a page believes, and what it can check that with. */
export interface Pins {
  /** As pages pin them; the first ten count. */
  readonly publicKeys: readonly string[];
  /** Browsers have it in secure contexts alone. */
  readonly subtle: SubtleCrypto | undefined;
}

/** Why a document is not to be believed: nothing if one of its signatures was made with one of the keys. Never rejects. */
export async function verifyLetter(
  { payload, signatures }: SignedFeed,
  { publicKeys, subtle }: Pins,
): Promise<Problem | undefined> {
  if (!subtle) return problem('no-crypto');
  for (const { protected: header, signature } of signatures) {
    const message = new TextEncoder().encode(`${header}.${payload}`);
    for (const key of publicKeys.slice(0, MOST_KEYS)) {
      if (await verifySignature(subtle, key, signature, message)) return;
    }
  }
  return problem('bad-signature');
}
