import { describe, expect, it } from 'vitest';
import { isPublicKey } from '../../../src/feed/public-key.js';
import { base64url, newSigner } from '../../fixtures/signing.js';

const { publicKey, keys } = await newSigner();

describe('a key that a page can pin', () => {
  it('is one that a browser made', async () => {
    for (let count = 0; count < 50; count++) expect(isPublicKey((await newSigner()).publicKey)).toBe(true);
  });

  it.each([
    ['nothing', () => ''],
    ['a word', () => 'x'],
    ['a key that was cut', () => publicKey.slice(0, -1)],
    ['a key with a letter more', () => `${publicKey}A`],
    ['a key with padding', () => `${publicKey}=`],
    ['two keys in one', () => publicKey + publicKey],
    ['a key with a blank', () => ` ${publicKey}`],
    ['another spelling of its last two bits', () => `${publicKey.slice(0, -1)}B`],
    ['the other base64', () => `${publicKey.slice(0, 40)}+/${publicKey.slice(42)}`],
    ['a compressed point', () => base64url(Uint8Array.from([2, ...Array(32).fill(1)]))],
    ['64 bytes', () => base64url(new Uint8Array(64))],
    ['65 bytes that begin otherwise', () => base64url(Uint8Array.from([2, ...Array(64).fill(1)]))],
    ['a JWK', () => '{"kty":"EC"}'],
  ])('is not %s', (_what, make) => {
    expect(isPublicKey(make())).toBe(false);
  });

  it('is not in the form of another kind of key file', async () => {
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
    expect(isPublicKey(base64url(spki))).toBe(false);
  });
});
