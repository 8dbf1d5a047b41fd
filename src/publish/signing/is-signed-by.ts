import { fromBase64url } from '../../feed/from-base64url.js';
import { readSigned } from '../../feed/signed-feed.js';
import type { Signer } from './signer-of.js';

/** Whether one of the signers has signed a text as it stands. */
export async function isSignedBy(text: string, signers: readonly Signer[]): Promise<boolean> {
  const { payload = '', signatures = [] } = readSigned(text) ?? {};
  for (const { protected: header, signature } of signatures) {
    const input = new TextEncoder().encode(`${header}.${payload}`);
    const bytes = Uint8Array.from(fromBase64url(signature), (letter) => letter.charCodeAt(0));
    for (const { hasSigned } of signers) if (await hasSigned(input, bytes)) return true;
  }
  return false;
}
