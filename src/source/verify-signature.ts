import { fromBase64url } from '../feed/from-base64url.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const bytesOf = (text: string) => Uint8Array.from(fromBase64url(text), (char) => char.charCodeAt(0));

/**
 * Whether a signature (base64url) of a message was made with the private half of a public key (as pages pin it): ES256 of
 * RFC 7518, section 3.4. Never rejects: what can't be read, and a point that is not on the curve, made none.
 */
export async function verifySignature(
  subtle: SubtleCrypto,
  publicKey: string,
  signature: string,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const bytes = bytesOf(signature);
    // Engines differ in what they do with signatures of other lengths.
    if (bytes.length !== 64) return false;
    const key = await subtle.importKey('raw', bytesOf(publicKey), ALGORITHM, false, ['verify']);
    return await subtle.verify(ALGORITHM, key, bytes, message);
  } catch {
    return false;
  }
}
