import { isOngoing } from '../../feed/status.js';
import type { AnswerRule } from '../answer.js';

const DAY_MS = 86_400_000;

/** A homepage that says for days that an outage is over. An article's own file may. */
export const notCleared: AnswerRule = {
  severity: 'warning',
  check({ feed, nowMs }) {
    if (!feed || isOngoing(feed.status) || feed.status === 'none' || nowMs - Date.parse(feed.updated) < DAY_MS) return;
    const message =
      'The outage has been over for more than a day. If homepages show this address, publish a feed with status "none" here; the file of an article can stay.';
    return { message, value: feed.status };
  },
};
