import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

const NORTH_AMERICAN = /(?<![\d-])(?:\+?1[-. ])?\(?[2-9]\d\d\)?[-. ]{1,2}[2-9]\d\d[-. ]\d{4}(?![\d-])/g;

/** Words that somebody said, and what was wrong before, are left as they were. */
const LEFT_ALONE = /^\/(alerts|quotes|corrections)\//;

/** A number within a sentence can't be tapped, searched or withdrawn. */
export const numberInText: Rule = {
  severity: 'warning',
  check({ feed, wordings }) {
    if (!isOngoing(feed.status)) return [];
    const digits = (words: string) => words.replace(/\D/g, '').slice(-10);
    const listed = new Set(feed.contacts.flatMap(({ numbers }) => numbers.map(({ display }) => digits(display))));
    const message = 'A phone number within a text can’t be tapped. Add it to "contacts".';
    return wordings
      .filter(({ pointer }) => !LEFT_ALONE.test(pointer))
      .filter(({ words }) => words.match(NORTH_AMERICAN)?.some((number) => !listed.has(digits(number))))
      .map(({ pointer }) => ({ pointer, message }));
  },
};
