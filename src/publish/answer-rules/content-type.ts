import type { AnswerRule } from '../answer.js';

/** Proxies and firewalls go by the type: some compress only what they know, some rewrite what they take for a page. */
export const contentType: AnswerRule = {
  severity: 'warning',
  check({ headers }) {
    const value = headers['content-type'];
    if (value !== undefined && /^application\/(\w+\+)?json\s*(;|$)/i.test(value)) return;
    const message = 'Have the server send "Content-Type: application/json".';
    return value === undefined ? { message } : { message, value };
  },
};
