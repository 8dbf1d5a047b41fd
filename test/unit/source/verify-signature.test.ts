import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../src/source/verify-signature.js';
import { base64url, newSigner, utf8 } from '../../fixtures/signing.js';

const subtle = webcrypto.subtle as SubtleCrypto;
const signer = await newSigner();
const bytes = await signer.bytes('words');
const verify = (signature: Uint8Array, key = signer.publicKey, words = 'words') =>
  verifySignature(subtle, key, base64url(signature), utf8(words));

describe('a signature', () => {
  it('is good for its key and its words alone', async () => {
    expect(await verify(bytes)).toBe(true);
    expect(await verify(bytes, (await newSigner()).publicKey)).toBe(false);
    expect(await verify(bytes, signer.publicKey, 'other words')).toBe(false);
  });

  it('of another length is none, whatever the engine would make of it', async () => {
    const obliging = { importKey: async () => ({}), verify: async () => true } as unknown as SubtleCrypto;
    const lengths = [0, 1, 32, 63, 64, 65, 66, 70, 72, 128];
    const verdicts = lengths.map((length) =>
      verifySignature(obliging, signer.publicKey, base64url(new Uint8Array(length)), utf8('words')),
    );
    expect(await Promise.all(verdicts)).toEqual(lengths.map((length) => length === 64));
  });

  it('is none for what is no key', async () => {
    for (const key of [
      '',
      'x',
      '!',
      base64url(new Uint8Array(65)),
      base64url(Uint8Array.from([4, ...Array(64).fill(1)])),
    ])
      expect(await verify(bytes, key), key).toBe(false);
  });

  it('is none where the platform fails', async () => {
    const broken = { importKey: () => Promise.reject(new Error('broken')) } as unknown as SubtleCrypto;
    expect(await verifySignature(broken, signer.publicKey, base64url(bytes), utf8('words'))).toBe(false);
    expect(await verifySignature({} as SubtleCrypto, signer.publicKey, base64url(bytes), utf8('words'))).toBe(false);
  });
});
