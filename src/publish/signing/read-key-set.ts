import { isObject } from '../../feed/shape.js';
import type { PrivateKey } from './private-key.js';

/** Why a file is no use for signing, in words that follow its name. */
export interface KeyProblem {
  readonly name: 'not-json' | 'no-keys' | 'too-many-keys' | 'unknown-key-type' | 'public-key';
  readonly message: string;
}

/** Banners try no more signatures than that on one feed. */
export const MOST_KEYS = 10;

const problem = (name: KeyProblem['name'], message: string) => ({ problem: { name, message } });

// 32 bytes: the last of 43 letters has two bits to spare, which are zero.
const NUMBER = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const isNumber = (value: unknown): value is string => typeof value === 'string' && NUMBER.test(value);

/** Reads a file with private keys: a JWK Set (RFC 7517, section 5), or one JWK alone. Never throws, and repeats nothing of it. */
export function readKeySet(text: string): readonly PrivateKey[] | { readonly problem: KeyProblem } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return problem('not-json', 'is no key file: it is not JSON. Make one with: outage-banner keygen');
  }
  const listed = isObject(document) && Array.isArray(document.keys) ? (document.keys as unknown[]) : [document];
  if (!listed.length) return problem('no-keys', 'has no key in it. Make one with: outage-banner keygen');
  if (listed.length > MOST_KEYS) return problem('too-many-keys', `has more than ${MOST_KEYS} keys. Take old ones out.`);
  const keys: PrivateKey[] = [];
  for (const key of listed) {
    const { kty, crv, x, y, d, alg = 'ES256' } = isObject(key) ? key : {};
    if (kty !== 'EC' || crv !== 'P-256' || alg !== 'ES256' || !isNumber(x) || !isNumber(y)) {
      return problem(
        'unknown-key-type',
        'has a key that is not for ES256 (EC, P-256). Make one with: outage-banner keygen',
      );
    }
    if (!isNumber(d))
      return problem('public-key', 'has no private key in it, or a broken one. Sign with the file that keygen wrote.');
    keys.push({ kty, crv, x, y, d });
  }
  return keys;
}
