import { isFailure } from '../feed/problem.js';
import { readSigned } from '../feed/signed-feed.js';

/** The feed's own text in a signed feed, whoever signed it; any other text as it is. */
export function payloadOf(text: string): string {
  const signed = readSigned(text);
  return signed && !isFailure(signed) ? signed.payload : text;
}
