import type { AnswerRule } from '../answer.js';

/** One copy for each kind of reader is no copy for most. `Origin` and `Accept-Encoding` are few. */
export const varies: AnswerRule = {
  severity: 'warning',
  check({ headers }) {
    const value = headers.vary ?? '';
    if (!/\*|\b(cookie|user-agent|referer|authorization)\b/i.test(value)) return;
    return { message: 'Caches would need a copy for each reader. Take this out of "Vary".', value };
  },
};
