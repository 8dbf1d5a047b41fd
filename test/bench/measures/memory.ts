import { held, WITHOUT_COMPILERS } from '../../helpers/held.ts';
import { manyLooks } from '../../helpers/many-looks.ts';
import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { floorScript } from '../scripts.ts';
import { BANNER, openStage, type Stage } from '../stage.ts';
import { interleaved, ratios, summary } from '../statistics.ts';

const FLOOR = '/floor.js';
const ROUNDS = 3;
const CASES = [
  { count: 9, banners: 20, atMost: 3 },
  { count: 400, banners: 6, atMost: 1.2 },
] as const;

const WARM_UP = 1000;
const UPDATES = 1000;

/** Each has an address of its own, and with it its own copy of the feed. */
const tags = (src: string, many: number) =>
  Array.from({ length: many }, (_, index) => `<outage-banner src="${src}?${index}" no-store></outage-banner>`).join('');

const allLive = (many: number) => document.querySelectorAll('outage-banner[state=live]').length === many;

/** kB that one more banner takes on a page that has one. */
async function perBanner(stage: Stage, script: string, count: number, many: number, what: readonly Part[]) {
  const bytes = [];
  for (const banners of [1, 1 + many]) {
    const visit = await stage.visit({ feed: feedOf(count), body: (src) => `<h1>Town news</h1>${tags(src, banners)}` });
    await visit.run(script);
    await visit.page.waitForFunction(allLive, {}, banners);
    const now = await held(visit.cdp);
    bytes.push(what.reduce((sum, part) => sum + now[part], 0));
    await visit.leave();
  }
  return (bytes[1]! - bytes[0]!) / many / 1000;
}

type Part = 'scriptBytes' | 'browserBytes';

async function sizes(stage: Stage, { count, banners, atMost }: (typeof CASES)[number]): Promise<Figure[]> {
  const all = ['scriptBytes', 'browserBytes'] as const;
  const found = await interleaved(ROUNDS, {
    ours: () => perBanner(stage, BANNER, count, banners, all),
    theirs: () => perBanner(stage, FLOOR, count, banners, all),
    script: () => perBanner(stage, BANNER, count, banners, ['scriptBytes']),
    floorScript: () => perBanner(stage, FLOOR, count, banners, ['scriptBytes']),
  });
  const what = `memory of one more banner, ${count} contacts`;
  return [
    {
      what,
      against: 'the floor',
      unit: 'times',
      ...summary(ratios(found.ours, found.theirs)),
      goal: { atMost },
      shortfall: `the banner holds ${Math.round(summary(found.script).value)} kB of script objects (the floor ${Math.round(summary(found.floorScript).value)}): the feed as read, Lit’s parts for what is drawn, controllers.`,
    },
    {
      what: `${what}: of it, script objects`,
      against: 'the floor',
      unit: 'times',
      ...summary(ratios(found.script, found.floorScript)),
    },
    { what, unit: 'kB', ...summary(found.ours) },
    { what: `the floor’s: ${what}`, unit: 'kB', ...summary(found.theirs) },
  ];
}

/** What so many updates of one number leave behind, once as many have been before. */
async function growth(stage: Stage): Promise<Figure[]> {
  const { page, cdp, run, leave } = await stage.visit({ feed: feedOf(9), body: () => '<h1>Town news</h1>' });
  await run(BANNER);
  const news = { ...withAnotherNumber(feedOf(9), 2, '413-555-01@@'), revision: '@look' };
  const lookOn = await manyLooks(page, { texts: [JSON.stringify(news)] });
  await lookOn(WARM_UP);
  const before = await held(cdp);
  await lookOn(WARM_UP + UPDATES);
  const after = await held(cdp);
  const isThere = await page.evaluate(
    (digits) => document.querySelector('outage-banner')!.shadowRoot!.textContent!.includes(digits),
    `413-555-01${`${(WARM_UP + UPDATES) % 100}`.padStart(2, '0')}`,
  );
  if (!isThere) throw new Error('The last of the updates is not on the page.');
  await leave();
  const bytes = after.scriptBytes - before.scriptBytes + after.browserBytes - before.browserBytes;
  const what = `${UPDATES.toLocaleString('en-US')} updates after the first ${WARM_UP.toLocaleString('en-US')}`;
  return [
    { what: `left behind by ${what}`, value: bytes / 1000, unit: 'kB', goal: { atMost: 2 } },
    { what: `left behind by ${what}`, value: after.nodes - before.nodes, unit: 'nodes', goal: { atMost: 0 } },
  ];
}

/** What a banner holds, and what stays as it goes on. */
export const memory: Measure = {
  name: 'memory',
  title: 'Memory',
  async run() {
    const stage = await openStage([WITHOUT_COMPILERS]);
    try {
      stage.scripts.set(FLOOR, await floorScript());
      const figures = [];
      for (const of of CASES) figures.push(...(await sizes(stage, of)));
      figures.push(...(await growth(stage)));
      const note =
        'What is left after memory was cleared away, script objects and the browser’s own (nodes, styles, listeners), with V8’s compilers off. Banners of one page, each with its own address; nothing on the device.';
      return { figures, notes: [note] };
    } finally {
      await stage.stop();
    }
  },
};
