import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

/** One outage keeps its id while it lasts. */
export const idChanged: Rule = {
  severity: 'warning',
  check({ feed, previous }) {
    if (!previous || feed.id === previous.id || !isOngoing(previous.status) || feed.status === 'none') return [];
    const message =
      `The outage before was called "${previous.id}" and was not over. If this is the same one, keep that id; ` +
      'a new id makes banners take it for another outage.';
    return [{ pointer: '/id', message }];
  },
};
