import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { bannerScript, floorScript, rebuiltScript } from '../scripts.ts';
import { bannerTag, openStage, type Stage } from '../stage.ts';
import { interleaved, ratios, summary } from '../statistics.ts';
import { unchangedLook } from '../unchanged-look.ts';
import { changesOfUpdates } from '../update-changes.ts';
import { timeAnswers, updateMs } from '../update-page.ts';

/** The contact that changes is among those that the banner draws. */
const INDEX = 2;
const CASES = [
  { count: 9, rounds: 41 },
  { count: 100, rounds: 31 },
  { count: 1000, rounds: 15 },
  { count: 5000, rounds: 7 },
] as const;

/** A page that has drawn, and the way to change one number there and tell how long that took. */
async function updater(stage: Stage, script: string, count: number, attributes = '') {
  const visit = await stage.visit({
    feed: feedOf(count),
    body: (src) => bannerTag(src, attributes),
    before: timeAnswers,
  });
  await visit.run(script);
  await visit.page.waitForSelector('outage-banner[state=live]');
  let feed = feedOf(count);
  let turn = 0;
  return {
    async update() {
      feed = withAnotherNumber(feed, INDEX, `413-555-01${10 + (turn++ % 80)}`);
      visit.publish(feed);
      return visit.page.evaluate(updateMs);
    },
    leave: visit.leave,
  };
}

async function figuresFor(stage: Stage, count: number, rounds: number): Promise<Figure[]> {
  const pages = {
    banner: await updater(stage, '/banner.js', count),
    whole: await updater(stage, '/banner.js', count, `max-numbers="${count}"`),
    floor: await updater(stage, '/floor.js', count),
    rebuilt: await updater(stage, '/rebuilt.js', count),
  };
  const given = await interleaved(rounds, {
    banner: pages.banner.update,
    whole: pages.whole.update,
    floor: pages.floor.update,
    rebuilt: pages.rebuilt.update,
  });
  for (const { leave } of Object.values(pages)) await leave();
  for (const [name, list] of Object.entries(given)) console.error(count, name, summary(list));
  const what = `update of one number, ${count.toLocaleString('en-US')} contacts`;
  const beside = (against: 'floor' | 'rebuilt') => ({
    unit: 'times' as const,
    ...summary(ratios(given.banner, given[against])),
  });
  return [
    { what, against: 'the floor', ...beside('floor'), goal: { atMost: count === 9 ? 1.4 : 1.2 } },
    { what, against: 'the same markup made anew', ...beside('rebuilt'), goal: { atMost: 0.35 } },
    { what: `${what}, all drawn`, against: 'the floor', unit: 'times', ...summary(ratios(given.whole, given.floor)) },
  ];
}

/** From the text of an answer to the changed number on screen. */
export const updatesMeasure: Measure = {
  name: 'updates',
  title: 'An update',
  async run() {
    const stage = await openStage();
    try {
      stage.scripts.set('/banner.js', bannerScript());
      stage.scripts.set('/floor.js', await floorScript());
      stage.scripts.set('/rebuilt.js', await rebuiltScript());
      const figures: Figure[] = [];
      for (const { count, rounds } of CASES) figures.push(...(await figuresFor(stage, count, rounds)));
      figures.push(...(await changesOfUpdates(stage)), await unchangedLook(stage));
      return { figures };
    } finally {
      await stage.stop();
    }
  },
};
