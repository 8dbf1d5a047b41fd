import type { AnswerRule } from '../answer.js';
import { cacheSeconds } from '../cache-seconds.js';

const MOST_SECONDS = 60;

/** A cache that gives out yesterday's numbers: a state's portal once kept its alerts for a week. */
export const cachedTooLong: AnswerRule = {
  severity: 'warning',
  check({ headers }) {
    const value = headers['cache-control'] ?? '';
    const isUpToDate = /\bno-(cache|store)\b/i.test(value);
    const kept = isUpToDate
      ? []
      : ['s-maxage', 'max-age', 'stale-while-revalidate'].map((name) => cacheSeconds(value, name) ?? 0);
    const isImmutable = /\bimmutable\b/i.test(value);
    if (!isImmutable && Math.max(0, ...kept) <= MOST_SECONDS) return;
    return {
      message:
        'Caches may give out an old feed for more than a minute. Have the server send "Cache-Control: public, max-age=10".',
      value,
    };
  },
};
