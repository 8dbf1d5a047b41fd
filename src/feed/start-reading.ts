import { isCountry } from './leaves.js';
import { type Problem, problem } from './problem.js';
import { isObject, type Reading } from './shape.js';

/** ISO 3166 leaves it to its users. A malformed country must not be taken for any: its numbers could be somebody else's. */
const NO_COUNTRY = 'ZZ';

/** The reading of a document, whose numbers are of the country that stands in it. What is told is added to `problems`. */
export function startReading(document: unknown, problems: Problem[]): Reading {
  const written = isObject(document) && Object.hasOwn(document, 'country') ? document.country : undefined;
  return {
    country: isCountry(written) ? written : written === undefined ? 'US' : NO_COUNTRY,
    known: new Map(),
    tell: (name, pointer) => {
      problems.push(problem(name, pointer));
    },
  };
}
