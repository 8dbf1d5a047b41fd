import { fromBase64url } from './from-base64url.js';

/** A signature as it stands in the document, in base64url. */
export interface Signature {
  /** The protected header. */
  readonly protected: string;
  /** The two halves of an ECDSA signature, 64 bytes. */
  readonly signature: string;
}

/** A feed's text with those of its signatures that are of the one kind that is taken; who made them is not known yet. */
export interface SignedFeed {
  readonly payload: string;
  readonly signatures: readonly Signature[];
}

const MOST_SIGNATURES = 10;

/** ES256 over a payload as it is (RFC 7797), and nothing else that a reader of headers could be led by. Blanks are none of it: no library writes them. */
const HEADER = /^{"alg":"ES256","b64":false,"crit":\["b64"\](,"kid":"[^"\\]*")?}$/;

function isTaken({ protected: header }: Signature): boolean {
  const text = fromBase64url(header);
  const inOrder = `${text[0]}${text.slice(1, -1).split(',').sort()}${text.slice(-1)}`;
  return HEADER.test(inOrder);
}

/** All members of the document, however deep: a quote before a colon is in no value but one that begins with a colon. */
const countMembers = (text: string) => text.replace(/\\./g, '').match(/"\s*:/g)?.length;

/**
 * Reads a document of the JWS JSON general serialisation (RFC 7515, section 7.2.1) with an unencoded payload (RFC 7797),
 * the text of a feed. Never throws. Nothing for a document of another kind, so for every plain feed, and for one that is cut
 * off; one that is nearly of this kind is its own payload, and has no signature.
 */
export function readSigned(text: string): SignedFeed | undefined {
  if (!/^\s*{\s*"(payload|signature)/.test(text)) return;
  try {
    const { payload, signatures } = JSON.parse(text.replace(/^\ufeff/, ''));
    const isWhole =
      typeof payload === 'string' &&
      // Half a pair has no bytes that could be signed: it would count as any other half.
      !/\p{Cs}/u.test(payload) &&
      // Two on top and two in each signature: no place for one that stands twice, nor for one that others read.
      countMembers(text) === 2 + 2 * signatures?.length &&
      signatures.length <= MOST_SIGNATURES &&
      [...signatures].every((one) => Object.keys(one ?? '').length === 2);
    return isWhole ? { payload, signatures: [...signatures].filter(isTaken) } : { payload: text, signatures: [] };
  } catch {
    return;
  }
}
