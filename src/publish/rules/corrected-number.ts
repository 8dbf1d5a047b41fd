import type { Found, Rule } from '../rule.js';

/** A number that a correction calls wrong, and that people can still tap. */
export const correctedNumber: Rule = {
  severity: 'warning',
  check({ feed, at }) {
    const digits = (words: string) => words.replace(/\D/g, '').slice(-10);
    const wrong = new Set(feed.corrections.flatMap(({ was }) => (was && digits(was).length >= 7 ? [digits(was)] : [])));
    return feed.contacts
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(({ numbers }) =>
        numbers.flatMap((number): Found[] => {
          if (!wrong.has(digits(number.dial ?? number.display))) return [];
          const message =
            'A correction says that this number was wrong, and it still stands here. Take it out, or set its contact to "withdrawn".';
          return [{ pointer: at(number), message }];
        }),
      );
  },
};
