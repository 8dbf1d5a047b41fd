import { isExpired } from '../../feed/feed-state.js';
import type { AnswerRule } from '../answer.js';

/** What readers get now has "This may be over" above it: nobody has written for too long. */
export const stale: AnswerRule = {
  severity: 'warning',
  check({ feed, nowMs }) {
    if (!feed || feed.status === 'none') return;
    const { status, expires, updated } = feed;
    if (!isExpired(status, { expires, writtenAtMs: Date.parse(updated) }, nowMs)) return;
    const message =
      'Nobody has updated this for too long, so banners say: "This may be over." Publish what is known now, if only that nothing has changed.';
    return { message, value: expires ?? updated };
  },
};
