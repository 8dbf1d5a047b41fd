import type { Rule } from '../rule.js';

/** An outage ends after it begins. */
export const timeOrder: Rule = {
  severity: 'warning',
  check: ({ feed: { startedAt, restoredAt } }) =>
    startedAt && restoredAt && Date.parse(restoredAt) <= Date.parse(startedAt)
      ? [{ pointer: '/restoredAt', message: `This is not after "startedAt" (${startedAt}). Correct one of them.` }]
      : [],
};
