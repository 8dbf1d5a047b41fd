import { feedOf } from './feeds.ts';
import type { Figure } from './figure.ts';
import { bannerTag, type Stage } from './stage.ts';
import { interleaved, summary } from './statistics.ts';
import type { Refreshable } from './update-page.ts';

const ROUNDS = 7;
const LOOKS = 40;

/** Run in the page. */
const looks = async (count: number) => {
  const banner = document.querySelector<Refreshable>('outage-banner')!;
  for (let look = 0; look < count; look++) await banner.refresh();
};
const fetches = async (count: number) => {
  const src = document.querySelector('outage-banner')!.getAttribute('src')!;
  for (let look = 0; look < count; look++) await (await fetch(src, { cache: 'no-cache', credentials: 'omit' })).text();
};

/** What the main thread does for a look at an unchanged feed, beyond what fetching the same text takes by itself. */
export async function unchangedLook(stage: Stage): Promise<Figure> {
  const visit = await stage.visit({ feed: feedOf(9), body: (src) => bannerTag(src) });
  await visit.run('/banner.js');
  await visit.page.waitForSelector('outage-banner[state=live]');
  await visit.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await visit.cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const each = (act: (count: number) => Promise<void>) => async () => {
    const startMs = await busyMs();
    await visit.page.evaluate(act, LOOKS);
    return ((await busyMs()) - startMs) / LOOKS;
  };
  const given = await interleaved(ROUNDS, { banner: each(looks), bare: each(fetches) });
  await visit.leave();
  return {
    what: 'a look at an unchanged feed, main thread',
    against: 'less a bare fetch',
    unit: 'ms',
    ...summary(given.banner.map((ms, round) => ms - given.bare[round]!)),
    goal: { atMost: 0.1 },
    shortfall:
      'to compare the text takes less; what is above it is the look itself: a body read in pieces so that it can be too large, a deadline, and ways to break it off. To ask the browser’s cache for a 304 by hand would close it, at the price of a preflight.',
  };
}
