import type { ConversionProblem, ConversionProblemName, Place } from './conversion.js';
import { cleaned } from './text-of.js';

/** A place without whatever else stands beside it. */
export const placeOf = ({ pointer, line, column }: Place): Place => ({
  ...(pointer !== undefined && { pointer }),
  ...(line !== undefined && { line, column }),
});

const LONGEST = 2000;

/** A message in one line that can be read: it may quote words that came from anywhere. */
export function oneLine(message: string): string {
  const line = cleaned(message).replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${cleaned(line.slice(0, LONGEST))}\u2026` : line;
}

/** A reason why there is nothing to convert, as an answer. */
export const conversionProblem = (
  name: ConversionProblemName,
  message: string,
  place: Place = {},
): { readonly problem: ConversionProblem } => ({ problem: { name, message: oneLine(message), ...placeOf(place) } });
