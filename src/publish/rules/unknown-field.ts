import leven from 'leven';
import type { DocumentSubject, Found, Rule } from '../rule.js';

/** Two letters off is a slip; in a short name even that is another word. */
const isNear = (one: string, other: string) =>
  leven(one.toLowerCase(), other.toLowerCase(), { maxDistance: 3 }) <= Math.min(2, Math.floor(other.length / 2));

/** The banner passes over fields that it doesn't know: a slip of the finger takes a field away without a word. */
export const unknownField: Rule<DocumentSubject> = {
  severity: 'warning',
  check: ({ places }) =>
    places.flatMap(({ pointer, name, shape, known }): Found[] => {
      if (shape || pointer === '/$schema') return [];
      const meant = known.find((other) => isNear(name, other));
      const advice = meant ? `Did you mean "${meant}"?` : `It knows ${known.map((other) => `"${other}"`).join(', ')}.`;
      return [{ pointer, message: `The format doesn’t know this field, and the banner passes over it. ${advice}` }];
    }),
};
