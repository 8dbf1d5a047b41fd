import { webcrypto } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { type Signer, signerOf } from '../../src/publish/signing/signer-of.js';

export const subtle = webcrypto.subtle as SubtleCrypto;

/** A new private key, made by another library than what is tested. */
export async function newKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x, y, d } = await exportJWK(privateKey);
  return { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! } as const;
}

/** A signer with a key of its own. */
export async function newSigner(): Promise<Signer> {
  const signer = await signerOf(await newKey(), subtle);
  return signer!;
}
