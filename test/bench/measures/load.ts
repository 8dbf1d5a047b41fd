import { type EdgeCache, startEdgeCache } from '../../helpers/edge-cache.ts';
import { type Hosted, startHosted } from '../../helpers/hosted.ts';
import type { Figure, Measure } from '../figure.ts';
import { killOrigin, type Seen } from '../load/dead-origin.ts';
import { originRate } from '../load/origin-rate.ts';
import { publishEvery } from '../load/publish-every.ts';
import { type Got, looksOf, lostOf, readersLook } from '../load/readers.ts';
import { toldAgeSeconds } from '../load/told-age.ts';
import { stoppingAll } from '../stopping-all.ts';
import { startTownSite } from '../town-site.ts';
import { launchTrusting } from '../trusting-browser.ts';
import { bannerPage, openBanner } from '../wire/wire-page.ts';

const CACHES = 4;
/** `s-maxage` of the recipe. */
const FRESH_SECONDS = 5;
const FEW = 8;
const MANY = 64;
const WINDOW_SECONDS = 10;
const PUBLISH_EVERY_MS = 4000;
const DEAD_SECONDS = 120;
const NAME = 'load.json';
const PATH = `/feeds/${NAME}`;

interface Window {
  readonly connections: number;
  readonly got: Got;
  /** Of the feed, at the origin. */
  readonly originPerSecond: number;
}

/** Readers who look as fast as they can, while the feed is replaced again and again. */
async function fullSpeed(connections: number, host: Hosted, caches: readonly EdgeCache[]): Promise<Window> {
  const fromSeconds = Date.now() / 1000;
  const edgePorts = caches.map(({ port }) => port);
  const got = await readersLook({ edgePorts, path: PATH, connections, seconds: WINDOW_SECONDS });
  if (got.revisions < 2 * CACHES) throw new Error(`the readers saw ${got.revisions} revisions`);
  return { connections, got, originPerSecond: originRate(host.log(), PATH, fromSeconds, WINDOW_SECONDS) };
}

const GOAL_PER_SECOND = CACHES / FRESH_SECONDS;

const speedFigures = ({ connections, got, originPerSecond }: Window): readonly Figure[] => {
  const readers = `${CACHES} caches, ${connections} readers at full speed`;
  const unit = 'requests/s';
  return [
    { what: `at the caches: ${readers}`, value: looksOf(got) / got.seconds, unit },
    { what: `at the origin: ${readers}`, value: originPerSecond, unit, goal: { atMost: GOAL_PER_SECOND } },
    { what: `lost looks: ${readers}`, value: lostOf(got), unit: 'requests', goal: { exactly: 0 } },
    { what: `answered 304: ${readers}`, value: (100 * got.unchanged) / looksOf(got), unit: '%' },
    { what: `a look, HTTP/1.1: ${readers}`, value: got.bytes / looksOf(got), unit: 'B' },
  ];
};

const deadFigures = (seen: Seen, contacts: number): readonly Figure[] => [
  {
    what: `looks while the origin is dead for ${DEAD_SECONDS} s, and after`,
    value: looksOf(seen.got),
    unit: 'requests',
  },
  { what: 'lost looks of these', value: lostOf(seen.got), unit: 'requests', goal: { exactly: 0 } },
  {
    what: 'age that the banner tells at the end',
    against: `${Math.floor(seen.realAgeSeconds)} s in fact`,
    value: toldAgeSeconds(seen.before.age),
    unit: 's',
    goal: { atLeast: Math.floor(seen.realAgeSeconds / 60) * 60 },
  },
  { what: 'contacts that it shows then', value: seen.before.contacts, unit: 'nodes', goal: { exactly: contacts } },
  {
    what: 'from the origin’s return to its news on screen, refresh 10 s',
    value: seen.secondsToNews,
    unit: 's',
    goal: { atMost: 20 },
  },
];

export const load: Measure = {
  name: 'load',
  title: 'Load, with an origin that dies',
  run: () =>
    stoppingAll(async (keep) => {
      const host = keep(await startHosted());
      const publishing = keep(publishEvery(PUBLISH_EVERY_MS, host, NAME));
      const caches = await Promise.all(
        Array.from({ length: CACHES }, async () => keep(await startEdgeCache(host.plainPort))),
      );
      const windows = [await fullSpeed(FEW, host, caches), await fullSpeed(MANY, host, caches)];
      const [few, many] = windows.map(({ originPerSecond }) => originPerSecond) as [number, number];
      publishing.stop();
      const town = keep(await startTownSite({ '/': bannerPage(caches[0]!.origin, NAME) }));
      const page = await openBanner(keep(await launchTrusting()), `${town.origin}/`);
      const { publish } = publishing;
      const seen = await killOrigin({ host, caches, page, path: PATH, deadSeconds: DEAD_SECONDS, publish });
      return {
        figures: [
          ...windows.flatMap(speedFigures),
          { what: `the origin with ${MANY} readers`, against: `with ${FEW}`, value: many / few, unit: 'times' },
          ...deadFigures(seen, 9),
        ],
        notes: [
          `nginx and Varnish run by the recipes in \`demo/hosting\`, the feed is replaced every ${PUBLISH_EVERY_MS / 1000} s, and of ten looks nine name the newest ETag that is known. The caches’ own health checks, one a second each, are not counted.`,
          `At the end the banner said “${seen.before.age}”; its state was ${seen.before.states.join(', ')}, then ${seen.statesAfter.join(', ')}.`,
        ],
      };
    }),
};
