import { seededChance } from '../../fixtures/seeded-chance.js';
import { delaysSeconds } from '../crowd/delays.ts';
import { passThrough } from '../crowd/edge-caches.ts';
import { looksInOrder } from '../crowd/looks-in-order.ts';
import type { Figure, Measure } from '../figure.ts';

const INTERVAL_MS = 30_000;
const DURATION_MS = 210_000;
/** So that each comes at another point of the five seconds for which a cache keeps a copy. */
const PUBLISHED_MS = Array.from({ length: 8 }, (_, index) => 90_000 + 5625 * index);
const CACHES = 200;
const S_MAX_AGE_MS = 5000;
const MOST_REQUESTS = (CACHES * 1000) / S_MAX_AGE_MS;

/** Readers, and for how many seconds a cache may give out an old copy while it asks. */
const CROWDS = [
  [1000, 5],
  [10_000, 5],
  [1_000_000, 5],
  [1_000_000, 30],
] as const;

const figuresOf = ([tabs, staleSeconds]: readonly [number, number]): Figure[] => {
  const looks = looksInOrder(tabs, DURATION_MS, INTERVAL_MS, seededChance(tabs));
  const cache = looks.tab.map((tab) => tab % CACHES);
  const keeping = { caches: CACHES, sMaxAgeMs: S_MAX_AGE_MS, staleMs: 1000 * staleSeconds };
  const { copiedMs, requests } = passThrough({ atMs: looks.atMs, cache }, keeping);
  const delays = new Float64Array(tabs * PUBLISHED_MS.length);
  PUBLISHED_MS.forEach((publishedMs, index) => {
    delays.set(delaysSeconds(looks, copiedMs, tabs, publishedMs), tabs * index);
  });
  delays.sort();
  const crowd = `${tabs.toLocaleString('en-US')} readers, stale-while-revalidate=${staleSeconds}`;
  const late = (share: number) => delays[Math.ceil(delays.length * share) - 1]!;
  return [
    { what: `half have it, ${crowd}`, value: late(0.5), unit: 's', goal: { atMost: 20 } },
    { what: `99 % have it, ${crowd}`, value: late(0.99), unit: 's', goal: { atMost: 45 } },
    {
      what: `asked of the origin, ${crowd}`,
      value: (requests * 1000) / DURATION_MS,
      unit: 'requests/s',
      goal: { atMost: MOST_REQUESTS },
    },
  ];
};

/** How long news takes to the screen of a reader, and what the origin has to do for it. */
export const freshness: Measure = {
  name: 'freshness',
  title: 'Freshness: from publication to screen',
  run: async () => ({
    figures: CROWDS.flatMap(figuresOf),
    notes: [
      `Simulated with the banner’s own \`nextDelayMs\`: tabs that are all open and seen, at 30 s, behind ${CACHES} edge caches with \`s-maxage=5\`, which no other request warms; each reader always meets the same one. ${PUBLISHED_MS.length} revisions are published over 40 s, and every tab’s wait for each of them counts, from the moment when the origin has it. The goal of the origin is edge caches ÷ \`s-maxage\`. An answer takes no time here: add the network’s.`,
    ],
  }),
};
