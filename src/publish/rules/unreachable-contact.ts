import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

/** Nobody answers there: its numbers are text, and take the place of others. */
export const unreachableContact: Rule = {
  severity: 'warning',
  check({ feed, at }) {
    if (!isOngoing(feed.status)) return [];
    const message =
      'Nobody answers here, so nobody can tap its numbers. Add another number for this area if there is one, and set "status" to "active" when it works again.';
    return feed.contacts
      .filter(({ status }) => status === 'unreachable')
      .map((contact) => ({ pointer: `${at(contact)}/status`, message }));
  },
};
