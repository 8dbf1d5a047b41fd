import type { Rule } from '../rule.js';

/** A drill published in place of the real thing is seen by almost nobody. */
export const exercise: Rule = {
  severity: 'warning',
  check: ({ feed }) =>
    feed.mode === 'exercise'
      ? [
          {
            pointer: '/mode',
            message: 'This is an exercise: only banners with "allow-exercise" show it. If it is real, take "mode" out.',
          },
        ]
      : [],
};
