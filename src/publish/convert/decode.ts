import type { ConversionProblem } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';

/** Bytes: a CAP message with a picture inside, and all alerts of the country together, are less. */
export const MAX_INPUT_BYTES = 16_777_216;

/** The answer for more than that. */
export const TOO_LARGE = conversionProblem('too-large', 'this is over 16 MiB; convert one alert instead of all.');

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** XML says in its first line how it is written; what says nothing is UTF-8, or has a byte order mark. */
function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const start = String.fromCharCode(...bytes.subarray(0, 300));
  return DECLARED.exec(start)?.[1] ?? 'utf-8';
}

/** The text of a file. XML may be written in other encodings than UTF-8 (WHATWG Encoding knows their names). */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: ConversionProblem } {
  if (bytes.length > MAX_INPUT_BYTES) {
    return TOO_LARGE;
  }
  const label = labelOf(bytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return conversionProblem('unknown-encoding', `nothing here reads the encoding "${label}"; save it as UTF-8.`);
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return conversionProblem('not-in-encoding', `these bytes are not ${label}; save the file anew, as it was sent.`);
  }
}
