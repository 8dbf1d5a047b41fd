import type { AnswerRule } from '../answer.js';

/** Without this header browsers keep the feed from every page of another origin. */
export const noCors: AnswerRule = {
  severity: 'error',
  check({ headers }) {
    const value = headers['access-control-allow-origin'];
    if (value === '*') return;
    const message = 'Pages of other sites can’t read this feed. Have the server send "Access-Control-Allow-Origin: *".';
    return value === undefined ? { message } : { message, value };
  },
};
