import type { Tab, Way } from './way.ts';

const left = ({ dueMs, nowMs }: Tab) => Math.max(0, dueMs - nowMs);

/** Until the next beat of a timer that has run since the page was opened. */
const beat = ({ arrivedMs, nowMs, intervalMs }: Tab) => intervalMs - ((nowMs - arrivedMs) % intervalMs);

/** `setInterval(look, 30_000)`, as most pages have it. */
const plainInterval: Way = { name: 'setInterval', looksHidden: true, next: beat, seen: left, online: left };

const FULL_JITTER_BASE_MS = 1000;

/** The interval, and after failures from 0 to 1, 2, 4 … seconds by chance, at most the interval ("full jitter"). */
const fullJitter: Way = {
  name: 'full jitter',
  looksHidden: false,
  next: ({ intervalMs, failures }, chance) =>
    failures ? chance() * Math.min(intervalMs, FULL_JITTER_BASE_MS * 2 ** (failures - 1)) : intervalMs,
  seen: left,
  online: () => 0,
};

const SWR_RETRY_MS = 5000;
const SWR_FOCUS_MS = 5000;

/**
 * SWR 2.5.1 with `refreshInterval`, all else as it comes. Its timer beats on, but doesn't look while there is an error;
 * `onErrorRetry` does then, after 5 s times a whole number: (0.5 to 1.5) · 2^failures, at most 2^8, rounded down.
 */
const swr: Way = {
  name: 'SWR',
  looksHidden: false,
  next: (tab, chance) =>
    tab.failures ? Math.floor((chance() + 0.5) * 2 ** Math.min(tab.failures, 8)) * SWR_RETRY_MS : beat(tab),
  seen: (tab) => (tab.nowMs - tab.seenMs > SWR_FOCUS_MS ? 0 : left(tab)),
  online: () => 0,
};

const TANSTACK_RETRIES = 3;

/** TanStack Query 5.108.4 with `refetchInterval`, all else as it comes: three more tries after 1, 2 and 4 s, and then the interval anew. */
const tanstack: Way = {
  name: 'TanStack Query',
  looksHidden: false,
  next: ({ intervalMs, failures }) => {
    const tried = (failures - 1) % (TANSTACK_RETRIES + 1);
    return failures && tried < TANSTACK_RETRIES ? 1000 * 2 ** tried : intervalMs;
  },
  seen: () => 0,
  online: () => 0,
};

export const OTHER_WAYS: readonly Way[] = [plainInterval, fullJitter, swr, tanstack];
