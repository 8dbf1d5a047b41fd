import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { samePicture } from '../floor/same-picture.ts';
import { firstRender } from '../render-page.ts';
import { bannerScript, floorScript } from '../scripts.ts';
import { bannerTag, openStage, type Stage } from '../stage.ts';
import { interleaved, ratios, summary } from '../statistics.ts';

const SLOWER = 4;
const CASES = [
  { count: 9, rounds: 9, atMost: 1.6 },
  { count: 400, rounds: 7, atMost: 0.5 },
  { count: 5000, rounds: 3, atMost: 0.1 },
] as const;
const BAR_AT_MOST = 1.2;

async function renderMs(stage: Stage, script: string, count: number, attributes = ''): Promise<number> {
  const body = (src: string) => bannerTag(src, attributes);
  const visit = await stage.visit({ feed: feedOf(count), body, slower: SLOWER });
  const tookMs = await visit.page.evaluate(firstRender, script);
  await visit.leave();
  return tookMs;
}

async function figures(stage: Stage): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const { count, rounds, atMost } of CASES) {
    const { banner, floor, bar } = await interleaved(rounds, {
      banner: () => renderMs(stage, '/banner.js', count),
      floor: () => renderMs(stage, '/floor.js', count),
      ...(count === 9 && { bar: () => renderMs(stage, '/banner.js', count, 'layout="bar"') }),
    } as Record<'banner' | 'floor' | 'bar', () => Promise<number>>);
    found.push({
      what: `first render, ${count.toLocaleString('en-US')} contacts`,
      against: 'the floor',
      unit: 'times',
      ...summary(ratios(banner, floor)),
      goal: { atMost },
    });
    if (bar) {
      found.push({
        what: 'first render of a closed bar, 9 contacts',
        against: 'the floor, all of it',
        unit: 'times',
        ...summary(ratios(bar, floor)),
        goal: { atMost: BAR_AT_MOST },
      });
    }
    console.error(count, summary(banner), summary(floor), bar && summary(bar));
  }
  return found;
}

/** From a script's first statement to all of the first picture: evaluation, feed, reading, drawing, layout. */
export const firstRenderMeasure: Measure = {
  name: 'first-render',
  title: 'First render',
  async run() {
    const stage = await openStage();
    try {
      const start = 'performance.mark("start");';
      stage.scripts.set('/banner.js', start + bannerScript());
      stage.scripts.set('/floor.js', start + (await floorScript()));
      const feed = feedOf(9);
      await samePicture(stage, '/floor.js', feed, withAnotherNumber(feed, 2));
      return { figures: await figures(stage) };
    } finally {
      await stage.stop();
    }
  },
};
