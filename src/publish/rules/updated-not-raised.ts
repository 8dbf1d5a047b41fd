import type { Rule } from '../rule.js';

/** A later revision that says that it was written earlier: readers are told the wrong age. */
export const updatedNotRaised: Rule = {
  severity: 'warning',
  check({ feed, previous }) {
    if (feed.id !== previous?.id || feed.revision < previous.revision) return [];
    const wasMs = Date.parse(previous.updated);
    const isMs = Date.parse(feed.updated);
    if (isMs > wasMs || (isMs === wasMs && feed.revision === previous.revision)) return [];
    const message = `The revision before was written at ${previous.updated}, and this is not later. Write the time of now.`;
    return [{ pointer: '/updated', message }];
  },
};
