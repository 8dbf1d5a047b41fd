import { allTexts } from '../../feed/text.js';
import type { Found, Rule } from '../rule.js';

/** The same number under two areas: one of them may have been pasted into the wrong row. */
export const duplicateNumber: Rule = {
  severity: 'warning',
  check({ feed, at }) {
    const first = new Map<string, string>();
    return feed.contacts
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(({ area, numbers }) =>
        numbers.flatMap((number): Found[] => {
          const { dial, ext = '' } = number;
          const [name = ''] = allTexts(area);
          const before = dial ? first.get(`${dial};${ext}`) : undefined;
          if (dial && before === undefined) first.set(`${dial};${ext}`, name);
          if (before === undefined || before === name) return [];
          const message = `The same number stands under "${before}". If one office answers for both, this is fine; if not, correct one of them.`;
          return [{ pointer: at(number), message }];
        }),
      );
  },
};
