import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { type Hosted, startHosted } from '../../helpers/hosted.ts';
import type { Figure, Found, Measure } from '../figure.ts';
import { revisedFeed } from '../revised-feed.ts';
import { summary } from '../statistics.ts';
import { stoppingAll } from '../stopping-all.ts';
import { startTownSite } from '../town-site.ts';
import { launchTrusting } from '../trusting-browser.ts';
import { type CountingRelay, startCountingRelay } from '../wire/counting-relay.ts';
import { keepBytes } from '../wire/kept-bytes.ts';
import { hourOf, type LookBytes } from '../wire/looks-per-hour.ts';
import { bannerPage, look, openBanner } from '../wire/wire-page.ts';

const ROUNDS = 7;
const LOOKS_PER_ROUND = 10;
const REFRESH_SECONDS = 30;
const CHANGES_PER_HOUR = 12;
/** Longer than the page's interval of 10 s and the 20 % that chance may add. */
const HIDDEN_MS = 12_500;

/** What passes while something is done, in bytes for each time that it is done. */
async function bytesOf(relay: CountingRelay, times: number, act: () => Promise<unknown>): Promise<number> {
  const before = relay.passed().bytes;
  await act();
  return (relay.passed().bytes - before) / times;
}

/** Looks that bring nothing, looks that bring another revision, and looks with a connection that has to be made first, in turn. */
async function measureLooks(page: Page, host: Hosted, relay: CountingRelay, feed: string) {
  const runs = { unchanged: [] as number[], changed: [] as number[], reconnected: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.unchanged.push(await bytesOf(relay, LOOKS_PER_ROUND, () => look(page, LOOKS_PER_ROUND)));
    host.publish(feed, revisedFeed(round + 2, new Date()));
    runs.changed.push(await bytesOf(relay, 1, () => look(page, 1)));
    relay.cut();
    runs.reconnected.push(await bytesOf(relay, 1, () => look(page, 1)));
  }
  return { unchanged: summary(runs.unchanged), changed: summary(runs.changed), reconnected: summary(runs.reconnected) };
}

/** How often a banner asks while its tab is behind another, and one beside it that is seen. */
async function measureHidden(browser: Browser, host: Hosted, page: Page, hidden: string, seenAddress: string) {
  const other = await page.browserContext().newPage();
  await other.bringToFront();
  const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
  if (!isHidden) throw new Error('the browser did not hide a tab behind another');
  await openBanner(browser, seenAddress);
  const before = host.log().length;
  await wait(HIDDEN_MS);
  const asked = host.log().slice(before);
  await page.bringToFront();
  return {
    hidden: asked.filter(({ path }) => path === `/feeds/${hidden}`).length,
    seen: asked.filter(({ path }) => path !== `/feeds/${hidden}`).length,
  };
}

type Looks = Awaited<ReturnType<typeof measureLooks>>;

const lookFigures = (looks: Looks, bytes: LookBytes): readonly Figure[] => [
  { what: 'unchanged look (304)', ...looks.unchanged, unit: 'B', goal: { atMost: 600 } },
  { what: 'look that brings another revision of 9 areas', ...looks.changed, unit: 'B' },
  { what: 'unchanged look with a new connection', ...looks.reconnected, unit: 'B' },
  {
    what: `a reader’s hour at ${REFRESH_SECONDS} s, ${CHANGES_PER_HOUR} changes`,
    value: hourOf(REFRESH_SECONDS, CHANGES_PER_HOUR, bytes).bytes / 1000,
    unit: 'kB',
    goal: { atMost: 90 },
  },
];

async function measureWire(host: Hosted, relay: CountingRelay, browser: Browser): Promise<Found> {
  const through = `https://127.0.0.1:${relay.port}`;
  const town = await startTownSite({
    '/': bannerPage(through, 'wire.json'),
    '/seen': bannerPage(host.origin, 'seen.json'),
  });
  try {
    for (const name of ['wire.json', 'seen.json']) host.publish(name, revisedFeed(1, new Date()));
    const page = await openBanner(browser, `${town.origin}/`);
    const first = relay.passed();
    const looks = await measureLooks(page, host, relay, 'wire.json');
    const hidden = await measureHidden(browser, host, page, 'wire.json', `${town.origin}/seen`);
    const bytes = {
      first: first.bytes,
      unchanged: looks.unchanged.value,
      changed: looks.changed.value,
      reconnected: looks.reconnected.value,
    };
    const others = host.log().filter(({ protocol, path }) => path.startsWith('/feeds/') && protocol !== 'HTTP/2.0');
    if (others.length) throw new Error(`asked by ${others[0]!.protocol}`);
    const preflights = host.log().filter(({ method }) => method === 'OPTIONS').length;
    return {
      figures: [
        {
          what: 'connections for script and feed',
          value: first.connections,
          unit: 'connections',
          goal: { exactly: 1 },
        },
        { what: 'preflights', value: preflights, unit: 'requests', goal: { exactly: 0 } },
        { what: 'first visit: connection, script and feed', value: first.bytes / 1000, unit: 'kB' },
        ...lookFigures(looks, bytes),
        {
          what: 'requests of a hidden tab while one beside it looks',
          value: hidden.hidden,
          unit: 'requests',
          goal: { exactly: 0 },
        },
        { what: 'requests of the one beside it', value: hidden.seen, unit: 'requests', goal: { atLeast: 1 } },
      ],
      notes: [
        'Bytes are all that TCP carries in both directions, counted by a relay between Chromium and nginx: TLS, its handshakes, HTTP/2 and everything in it. Not in it: the headers of TCP and IP, for a look three packets of 52 B (72 B with IPv6). nginx runs by `demo/hosting/nginx.conf`, with a certificate of one link; a public one has two or three, and makes a new connection about 2 to 3 kB dearer (estimated) where it isn’t resumed.',
        ...(keepBytes(bytes)
          ? [
              'These bytes are other than those that `demo/docs/hosting.md` counts with: `npm run test:unit -- -u` prints it anew.',
            ]
          : []),
      ],
    };
  } finally {
    await town.stop();
  }
}

export const wire: Measure = {
  name: 'wire',
  title: 'On the wire, HTTP/2',
  run: () =>
    stoppingAll(async (keep) => {
      const host = keep(await startHosted());
      const relay = keep(await startCountingRelay(host.port));
      return measureWire(host, relay, keep(await launchTrusting(host.certificate)));
    }),
};
