import type { Rule } from '../rule.js';

/** Clocks differ by as much. */
const GRACE_MS = 300_000;

/** A time to come, most often an offset that is wrong by hours. */
export const updatedInFuture: Rule = {
  severity: 'warning',
  check: ({ feed: { updated }, nowMs }) =>
    Date.parse(updated) <= nowMs + GRACE_MS
      ? []
      : [
          {
            pointer: '/updated',
            message: 'This time is still to come. Check the hour, and the offset from UTC at the end.',
          },
        ],
};
