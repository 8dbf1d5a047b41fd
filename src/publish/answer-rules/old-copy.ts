import type { AnswerRule } from '../answer.js';

const MOST_SECONDS = 60;

/** What came had been lying in a cache (RFC 9111, section 5.1). */
export const oldCopy: AnswerRule = {
  severity: 'warning',
  check({ headers }) {
    const seconds = Number(headers.age ?? 0);
    if (!(seconds > MOST_SECONDS)) return;
    const message = `This copy had been in a cache for ${Math.floor(seconds / 60)} min. Have the cache drop it, or keep it for less time.`;
    return { message, value: headers.age };
  },
};
