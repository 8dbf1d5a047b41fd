import { type Held, held, WITHOUT_COMPILERS } from '../../helpers/held.ts';
import { manyLooks } from '../../helpers/many-looks.ts';
import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Found, Measure } from '../figure.ts';
import { floorScript } from '../scripts.ts';
import { BANNER, onStage, type Stage } from '../stage.ts';
import { ratios, summary } from '../statistics.ts';

const FLOOR = '/floor.js';
const ROUNDS = 3;
const CASES = [
  { count: 9, banners: 20, atMost: 3 },
  { count: 400, banners: 6, atMost: 1.2 },
] as const;

const WARM_UP = 1000;
const UPDATES = 1000;
const STOPS = [250, 500, 750, WARM_UP, 1250, 1500, 1750, WARM_UP + UPDATES];

/** Each has an address of its own, and with it its own copy of the feed. */
const tags = (src: string, many: number) =>
  Array.from({ length: many }, (_, index) => `<outage-banner src="${src}?${index}" no-store></outage-banner>`).join('');

const allLive = (many: number) => document.querySelectorAll('outage-banner[state=live]').length === many;

interface PerBanner {
  readonly scriptKb: number;
  readonly allKb: number;
}

/** What one more banner takes on a page that has one. */
async function perBanner(stage: Stage, script: string, count: number, many: number): Promise<PerBanner> {
  const all: Held[] = [];
  for (const banners of [1, 1 + many]) {
    const visit = await stage.visit({ feed: feedOf(count), body: (src) => `<h1>Town news</h1>${tags(src, banners)}` });
    await visit.run(script);
    await visit.page.waitForFunction(allLive, {}, banners);
    all.push(await held(visit.cdp));
    await visit.leave();
  }
  const [one, more] = all;
  const scriptKb = (more!.scriptBytes - one!.scriptBytes) / many / 1000;
  return { scriptKb, allKb: scriptKb + (more!.browserBytes - one!.browserBytes) / many / 1000 };
}

async function sizes(stage: Stage, { count, banners, atMost }: (typeof CASES)[number]): Promise<Figure[]> {
  const rounds: { readonly ours: PerBanner; readonly theirs: PerBanner }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      ours: await perBanner(stage, BANNER, count, banners),
      theirs: await perBanner(stage, FLOOR, count, banners),
    });
  }
  const of = (whose: 'ours' | 'theirs', kind: keyof PerBanner) => rounds.map((round) => round[whose][kind]);
  const ratio = (kind: keyof PerBanner) => summary(ratios(of('ours', kind), of('theirs', kind)));
  const what = `one more banner, ${count} contacts`;
  return [
    { what, against: 'the floor', unit: 'times', ...ratio('allKb'), goal: { atMost } },
    { what: `${what}: script objects alone`, against: 'the floor', unit: 'times', ...ratio('scriptKb') },
    { what, unit: 'kB', ...summary(of('ours', 'allKb')) },
    { what: `${what}: script objects alone`, unit: 'kB', ...summary(of('ours', 'scriptKb')) },
    { what: `${what}, the floor`, unit: 'kB', ...summary(of('theirs', 'allKb')) },
    { what: `${what}, the floor: script objects alone`, unit: 'kB', ...summary(of('theirs', 'scriptKb')) },
  ];
}

/** What updates of one number leave behind, once so many have been before, and how the heap goes on meanwhile. */
async function growth(stage: Stage): Promise<Found> {
  const { page, cdp, run, leave } = await stage.visit({ feed: feedOf(9), body: () => '<h1>Town news</h1>' });
  await run(BANNER);
  const news = { ...withAnotherNumber(feedOf(9), 2, '413-555-01@@'), revision: '@look' };
  const lookOn = await manyLooks(page, { texts: [JSON.stringify(news)] });
  const all: (readonly [updates: number, now: Held])[] = [];
  for (const updates of STOPS) {
    await lookOn(updates);
    all.push([updates, await held(cdp)]);
  }
  const last = await page.evaluate(() => document.querySelector('outage-banner')!.shadowRoot!.textContent!);
  if (!last.includes(`413-555-01${`${STOPS.at(-1)! % 100}`.padStart(2, '0')}`))
    throw new Error('The last of the updates is not on the page.');
  await leave();
  const [before, after] = [all.find(([updates]) => updates === WARM_UP)![1], all.at(-1)![1]];
  const what = `left behind by ${UPDATES.toLocaleString('en-US')} updates after the first ${WARM_UP.toLocaleString('en-US')}`;
  const kb = (part: 'scriptBytes' | 'browserBytes') => (after[part] - before[part]) / 1000;
  const chart = { chart: 'Script objects of a page as updates go on', line: 'banner', x: 'updates', y: 'kB' };
  return {
    figures: [
      { what: `${what}: script objects`, value: kb('scriptBytes'), unit: 'kB', goal: { atMost: 2 } },
      { what: `${what}: the browser’s own`, value: kb('browserBytes'), unit: 'kB' },
      { what, value: after.nodes - before.nodes, unit: 'nodes', goal: { atMost: 0 } },
    ],
    curves: [{ ...chart, points: all.map(([updates, now]) => [updates, now.scriptBytes / 1000] as const) }],
  };
}

/** What a banner holds, and what stays as it goes on. */
export const memory: Measure = {
  name: 'memory',
  title: 'Memory',
  async run() {
    return onStage(
      async (stage) => {
        stage.scripts.set(FLOOR, await floorScript());
        const figures = [];
        for (const of of CASES) figures.push(...(await sizes(stage, of)));
        const left = await growth(stage);
        figures.push(...left.figures);
        const note =
          'What is left after memory was cleared away, script objects and the browser’s own (nodes, styles, listeners), with V8’s compilers off. Banners of one page, each with its own address; nothing on the device. The goals for one more banner are for all of it: script objects alone are told beside it, as the floor’s script keeps little more than the text.';
        return { ...left, figures, notes: [note] };
      },
      [WITHOUT_COMPILERS],
    );
  },
};
