import type { Found, Rule } from '../rule.js';

/** A number that has the right form, and that a judge of numbers doubts all the same. */
export const doubtfulNumber: Rule = {
  severity: 'warning',
  check: ({ feed, at, doubtsNumber }) =>
    feed.contacts
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(({ numbers }) =>
        numbers.flatMap((number): Found[] => {
          const doubt = number.dial?.startsWith('+') && doubtsNumber?.(number.dial);
          if (!doubt) return [];
          return [{ pointer: at(number), message: `${doubt} Call it yourself before you publish it.` }];
        }),
      ),
};
