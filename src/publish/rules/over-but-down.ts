import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

/** "911 is working again" above a line that says that it is down. */
export const overButDown: Rule = {
  severity: 'warning',
  check({ feed, at }) {
    if (isOngoing(feed.status)) return [];
    const message = `"status" is "${feed.status}", but this line says that something is down. Correct the line, take it out, or set "status" to "partial".`;
    return feed.services
      .filter(({ state }) => state === 'down')
      .map((line) => ({ pointer: `${at(line)}/state`, message }));
  },
};
