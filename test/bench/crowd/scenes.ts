import type { Scenario, Span } from './scenario.ts';

/** What is simulated at once; larger crowds are several of them, as no tab knows of another. */
export const CROWD = 1_000_000;
export const CACHES = 200;
const S_MAX_AGE_MS = 5000;

const SECOND_MS = 1000;
const span = (from: number, to: number): Span => ({ fromMs: from * SECOND_MS, toMs: to * SECOND_MS });

/** A scenario, and in which seconds to look at it. */
export interface Scene {
  readonly what: string;
  readonly scenario: Scenario;
  /** When its load is the usual one. */
  readonly usual: readonly [from: number, to: number];
  /** When something is wrong; what comes after it lasts to the end. */
  readonly wrong: readonly [from: number, to: number];
}

/** A rush of ten minutes by readers who turn away and back; the origin is down for two minutes, and news falls into them. */
export const FAILURE: Scene = {
  what: 'the origin is down for two minutes',
  usual: [660, 840],
  wrong: [840, 960],
  scenario: {
    tabs: CROWD,
    durationMs: 1200 * SECOND_MS,
    rushMs: 600 * SECOND_MS,
    turns: { seenMs: 120 * SECOND_MS, hiddenMs: 60 * SECOND_MS },
    sMaxAgeMs: S_MAX_AGE_MS,
    refresh: [30, 30],
    down: span(840, 960),
    publishedMs: 900 * SECOND_MS,
  },
};

const WRONG = [240, 360] as const;

const wake = (what: string, fields: Partial<Scenario>): Scene => ({
  what,
  usual: [150, 240],
  wrong: WRONG,
  scenario: {
    tabs: CROWD,
    durationMs: 540 * SECOND_MS,
    rushMs: 60 * SECOND_MS,
    sMaxAgeMs: S_MAX_AGE_MS,
    refresh: [30, 30],
    ...fields,
  },
});

export const ONLINE = wake('all are online again in the same moment, after two minutes', { offline: span(...WRONG) });
export const ALL_SEEN = wake('all tabs are seen again in the same moment', {
  hidden: { ...span(...WRONG), backWithinMs: 0 },
});

/** All that wakes every tab together, seen by every reader all the time before. */
export const WAKES: readonly Scene[] = [
  ONLINE,
  wake('all are online again in the same moment, after ten seconds', { offline: span(350, 360) }),
  wake('the origin is down, with `Retry-After: 60` for all', { down: span(...WRONG), retryAfter: () => '60' }),
  wake('the origin is down, with the same date as `Retry-After` for all', {
    down: span(...WRONG),
    retryAfter: () => new Date(WRONG[1] * SECOND_MS).toUTCString(),
  }),
  wake('all tabs are seen again within one minute', {
    hidden: { ...span(...WRONG), backWithinMs: 60 * SECOND_MS },
  }),
  ALL_SEEN,
];

/** `refresh` goes from 30 to 300; every tab knows after one old interval (36 s at the most) and the age of a cache's copy. */
export const BRAKE: Scene = {
  ...wake('`refresh` is raised from 30 to 300', {
    durationMs: 1500 * SECOND_MS,
    refresh: [30, 300],
    publishedMs: 240 * SECOND_MS,
  }),
  wrong: [240, 240 + 36 + S_MAX_AGE_MS / SECOND_MS],
};
