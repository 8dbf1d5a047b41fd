import { webcrypto } from 'node:crypto';
import { problem } from '../feed/problem.js';
import { readSigned } from '../feed/signed-feed.js';
import { findingOf } from '../publish/finding-of.js';
import type { Finding } from '../publish/rule.js';
import { verifyLetter } from '../source/verify-letter.js';

/** Why a page with these pinned keys would not believe who wrote a text; nothing if it would. */
export async function signatureFinding(text: string, publicKeys: readonly string[]): Promise<Finding | undefined> {
  const signed = readSigned(text);
  if (!signed) return findingOf(problem('unsigned'));
  const found = await verifyLetter(signed, publicKeys, webcrypto.subtle as SubtleCrypto);
  return found && findingOf(found);
}
