import { base64url } from './signing/base64url.js';
import type { Signer } from './signing/signer-of.js';

/** The header that is signed along: one algorithm, and a payload that stands as it is (RFC 7797). */
const headerOf = (kid: string) => ({ alg: 'ES256', b64: false, crit: ['b64'], kid });

/**
 * A signed feed: JWS in its general JSON form (RFC 7515, section 7.2.1), with the feed's text as it is for payload, and one
 * signature for each signer.
 */
export async function signFeed(text: string, signers: readonly Signer[]): Promise<string> {
  const letters = new TextEncoder();
  const signatures = await Promise.all(
    signers.map(async ({ kid, sign }) => {
      const header = base64url(letters.encode(JSON.stringify(headerOf(kid))));
      return { protected: header, signature: base64url(await sign(letters.encode(`${header}.${text}`))) };
    }),
  );
  return `${JSON.stringify({ payload: text, signatures }, null, 2)}\n`;
}
