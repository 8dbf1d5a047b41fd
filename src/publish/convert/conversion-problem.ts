import type { ConversionProblem, ConversionProblemName, Place } from './conversion.js';
import { cleaned } from './text-of.js';

/** A place without whatever else stands beside it. */
export const placeOf = ({ pointer, line, column }: Place): Place => ({
  ...(pointer !== undefined && { pointer }),
  ...(line !== undefined && { line, column }),
});

/** A message in one line: it may quote words that came from anywhere. */
export const oneLine = (message: string): string => cleaned(message).replace(/\s+/g, ' ');

/** A reason why there is nothing to convert, as an answer. */
export const conversionProblem = (
  name: ConversionProblemName,
  message: string,
  place: Place = {},
): { readonly problem: ConversionProblem } => ({ problem: { name, message: oneLine(message), ...placeOf(place) } });
