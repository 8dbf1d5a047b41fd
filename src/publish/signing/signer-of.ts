import { base64url } from './base64url.js';
import type { PrivateKey } from './private-key.js';
import { publicKeyOf } from './public-key-of.js';

/** Something that signs, with its key inside, where nobody can take it out. */
export interface Signer {
  /** The key's thumbprint (RFC 7638), for tools that look for the key by it. */
  readonly kid: string;
  /** What the tag's `public-key` takes. */
  readonly publicKey: string;
  /** 64 bytes: ECDSA on P-256 with SHA-256, as JWS has it (RFC 7518, section 3.4). */
  sign(input: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Whether a signature was made with this key. */
  hasSigned(input: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * A signer with this key; nothing where the numbers of the key don't belong together. Never rejects.
 * @param subtle the platform's `crypto.subtle`
 */
export async function signerOf(key: PrivateKey, subtle: SubtleCrypto): Promise<Signer | undefined> {
  const { crv, kty, x, y } = key;
  // The order of the members is RFC 7638's.
  const members = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  try {
    const own = await subtle.importKey('jwk', { ...key }, CURVE, false, ['sign']);
    const open = await subtle.importKey('jwk', { crv, kty, x, y }, CURVE, false, ['verify']);
    const sign: Signer['sign'] = async (input) => new Uint8Array(await subtle.sign(SCHEME, own, input));
    const hasSigned: Signer['hasSigned'] = (input, signature) => subtle.verify(SCHEME, open, signature, input);
    // Not every engine looks whether the private number belongs to the point.
    if (!(await hasSigned(members, new Uint8Array(await sign(members))))) return;
    const kid = base64url(new Uint8Array(await subtle.digest('SHA-256', members)));
    return { kid, publicKey: publicKeyOf(key), sign, hasSigned };
  } catch {
    return;
  }
}
