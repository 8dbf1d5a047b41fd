import type { Rule } from '../rule.js';

/** Above a feed past its time stands "This may be over", from the first moment on. */
export const expired: Rule = {
  severity: 'warning',
  check({ feed: { expires, updated, status }, nowMs }) {
    if (!expires || status === 'none') return [];
    const endMs = Date.parse(expires);
    if (endMs > Date.parse(updated) && endMs > nowMs) return [];
    const message =
      'This time is over, so the banner says: "This may be over. Try 911 first." Write a later time, or take it out.';
    return [{ pointer: '/expires', message }];
  },
};
