import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPublicKey } from '../../src/feed/public-key.js';
import { verifySignature } from '../../src/source/verify-signature.js';
import { VECTORS, vectorsIn } from '../fixtures/wycheproof.js';
import { sharedText } from '../helpers/shared.js';

const vectors = vectorsIn(sharedText(VECTORS));

describe('the signatures of Project Wycheproof', () => {
  it('are 262, of which 173 are good', () => {
    expect(vectors).toHaveLength(262);
    expect(vectors.filter(({ isValid }) => isValid)).toHaveLength(173);
  });

  it.each(vectors)('$name: $isValid', async ({ publicKey, signature, message, isValid }) => {
    const subtle = webcrypto.subtle as SubtleCrypto;
    expect(await verifySignature(subtle, publicKey, signature, message)).toBe(isValid);
  });

  it('are of keys that a page can pin', () => {
    expect(vectors.filter(({ publicKey }) => !isPublicKey(publicKey))).toEqual([]);
  });
});
