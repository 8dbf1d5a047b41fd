import { fromBase64url } from './from-base64url.js';
import { type Problem, problem } from './problem.js';

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

/**
 * The document without its values, blanks and commas: two members on top, two in each of up to ten signatures. There is no
 * place for a member that stands twice, nor for one that others read.
 */
const SHAPE = (() => {
  const signatures = '"signatures":\\[({("protected":"signature":|"signature":"protected":)}){1,10}]';
  return new RegExp(`^{("payload":${signatures}|${signatures}"payload":)}$`);
})();

/** ES256 over a payload as it is (RFC 7797), and nothing else that a reader of headers could be led by. */
const HEADER = /^{"alg":"ES256","b64":false,"crit":\["b64"\](,"kid":"[^"\\]*")?}$/;

/** 64 bytes, spelt in the only way there is. */
const SIGNATURE = /^[\w-]{85}[AQgw]$/;

function isTaken({ protected: header, signature }: Signature): boolean {
  const text = fromBase64url(header).replace(/\s/g, '');
  const inOrder = `${text[0]}${text.slice(1, -1).split(',').sort()}${text.slice(-1)}`;
  return HEADER.test(inOrder) && SIGNATURE.test(signature);
}

/**
 * Reads a document of the JWS JSON general serialisation (RFC 7515, section 7.2.1) with an unencoded payload (RFC 7797),
 * the text of a feed. Never throws. Nothing for a document of another kind, so for every plain feed; a problem for one
 * that is nearly of this kind.
 */
export function readSigned(text: string): SignedFeed | { readonly problem: Problem } | undefined {
  if (!/^\s*{\s*"(payload|signature)/.test(text)) return;
  try {
    const { payload, signatures } = JSON.parse(text.replace(/^\ufeff/, ''));
    const shape = text.replace(/\\./g, '').replace(/("[^"]*")(?=\s*:)|"[^"]*"|[\s,]/g, '$1');
    // Half a pair has no bytes that could be signed: it would count as any other half.
    return SHAPE.test(shape) && !/\p{Cs}/u.test(payload)
      ? { payload, signatures: signatures.filter(isTaken) }
      : { problem: problem('bad-signature') };
  } catch {
    return;
  }
}
