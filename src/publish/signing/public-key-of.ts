import { fromBase64url } from '../../feed/from-base64url.js';
import { base64url } from './base64url.js';
import type { PrivateKey } from './private-key.js';

const bytesOf = (number: string) => Uint8Array.from(fromBase64url(number), (letter) => letter.charCodeAt(0));

/** The point of a key, uncompressed (SEC 1, section 2.3.3), in base64url: what the tag's `public-key` takes. 87 letters. */
export const publicKeyOf = ({ x, y }: Pick<PrivateKey, 'x' | 'y'>): string =>
  base64url(Uint8Array.of(4, ...bytesOf(x), ...bytesOf(y)));
