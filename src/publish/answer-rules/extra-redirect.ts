import type { AnswerRule } from '../answer.js';

/** A redirect doubles the requests of every look, and a page that may not follow it shows nothing. */
export const extraRedirect: AnswerRule = {
  severity: 'warning',
  check({ url, finalUrl }) {
    if (new URL(url).href === finalUrl) return;
    return {
      message: 'The feed is at another address, and every look asks twice. Give pages this one.',
      value: finalUrl,
    };
  },
};
