import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

/** Above a feed past its time stands "This may be over", from the first moment on. */
export const expired: Rule = {
  severity: 'warning',
  check({ feed: { expires, updated, status, service }, nowMs }) {
    if (!expires || status === 'none') return [];
    const endMs = Date.parse(expires);
    if (endMs > Date.parse(updated) && endMs > nowMs) return [];
    const said = isOngoing(status) ? `This may be over. Try ${service} first.` : 'This information may be out of date.';
    const message = `This time is over, so the banner says: "${said}" Write a later time, or take it out.`;
    return [{ pointer: '/expires', message }];
  },
};
