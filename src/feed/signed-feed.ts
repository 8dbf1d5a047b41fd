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

const LOOKS_SIGNED = /^\s*\{\s*"(payload|signatures?|protected|header)"\s*:/;

/**
 * What is left of the document without its strings and blanks. Two members on top and in each of up to ten signatures, all
 * of them strings: with the right names there is no place for a member that stands twice, nor for one that others read.
 */
const SHAPE = (() => {
  const list = ':\\[{:,:}(,{:,:}){0,9}\\]';
  return new RegExp(`^{(:,${list}|${list},:)}$`);
})();

/** 64 bytes, spelt in the only way there is. */
const SIXTY_FOUR_BYTES = /^[\w-]{85}[AQgw]$/;

/** ES256 over a payload as it is (RFC 7797), and nothing else that a reader of headers could be led by. */
function isTaken({ protected: header, signature }: Signature): boolean {
  try {
    const text = fromBase64url(header);
    const read = JSON.parse(text);
    const { alg, b64, crit, kid = '', ...others } = read;
    return (
      JSON.stringify([alg, b64, crit, others]) === '["ES256",false,["b64"],{}]' &&
      typeof kid === 'string' &&
      // A member that stands twice is lost on the way.
      JSON.stringify(read) === text.replace(/\s/g, '') &&
      SIXTY_FOUR_BYTES.test(signature)
    );
  } catch {
    return false;
  }
}

const isSignature = (one: Signature) => typeof one.protected === 'string' && typeof one.signature === 'string';

/**
 * Reads a document of the JWS JSON general serialisation (RFC 7515, section 7.2.1) with an unencoded payload (RFC 7797),
 * the text of a feed. Never throws. Nothing for a document of another kind, so for every plain feed; a problem for one
 * that is nearly of this kind.
 */
export function readSigned(text: string): SignedFeed | { readonly problem: Problem } | undefined {
  if (!LOOKS_SIGNED.test(text)) return;
  try {
    const { payload, signatures } = JSON.parse(text.replace(/^\ufeff/, ''));
    const shape = text.replace(/\\./g, '').replace(/"[^"]*"|\s/g, '');
    // Half a pair has no bytes that could be signed: it would count as any other half.
    if (SHAPE.test(shape) && typeof payload === 'string' && !/\p{Cs}/u.test(payload) && signatures?.every(isSignature))
      return { payload, signatures: signatures.filter(isTaken) };
    return { problem: problem('bad-signature') };
  } catch {
    return { problem: problem('not-json') };
  }
}
