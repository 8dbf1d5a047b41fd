import type { AnswerRule } from '../answer.js';

/** When everybody comes, each look goes all the way to the server, and takes all of the feed. */
export const neverCached: AnswerRule = {
  severity: 'warning',
  check({ headers }) {
    const value = headers['cache-control'] ?? '';
    if (!/\b(no-store|private)\b/i.test(value)) return;
    return {
      message: 'No cache may help your server when everybody comes. Have it send "Cache-Control: public, max-age=10".',
      value,
    };
  },
};
