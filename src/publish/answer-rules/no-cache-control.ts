import type { AnswerRule } from '../answer.js';

/** Caches that are told nothing guess, by a tenth of the time since the last change (RFC 9111, section 4.2.2). */
export const noCacheControl: AnswerRule = {
  severity: 'warning',
  check: ({ headers }) =>
    headers['cache-control']
      ? undefined
      : { message: 'Caches guess how long to keep this. Have the server send "Cache-Control: public, max-age=10".' },
};
