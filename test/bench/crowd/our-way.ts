import { nextDelayMs } from '../../../src/source/next-delay.js';
import { onlineDelayMs } from '../../../src/source/online-delay.js';
import { retryAfterMs } from '../../../src/source/retry-after.js';
import { timerDelayMs } from '../../../src/source/timer-delay.js';
import type { Way } from './way.ts';

/** The banner's own formulas, as `pace` and `feed-watch` use them. */
export const ourWay: Way = {
  name: 'outage-banner',
  looksHidden: false,
  next: ({ intervalMs, failures, retryAfter, nowMs }, chance) =>
    nextDelayMs({
      intervalMs,
      failed: failures > 0,
      retryAfterMs: retryAfterMs(retryAfter, nowMs),
      chance: chance(),
    }),
  seen: ({ dueMs, nowMs }) => timerDelayMs(dueMs, nowMs, false)!,
  online: ({ intervalMs }, chance) => onlineDelayMs(intervalMs, chance()),
};
