import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Found, Measure } from '../figure.ts';
import { samePicture } from '../floor/same-picture.ts';
import { firstRender } from '../render-page.ts';
import { bannerScript, floorScript, marked } from '../scripts.ts';
import { bannerTag, onStage, type Stage } from '../stage.ts';
import { interleaved, medians, ratios, summary } from '../statistics.ts';

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

const WHY =
  'nearly all of it is the processor’s, hardly any is waiting; style and layout cost what they cost the floor';
const SHORTFALLS: Readonly<Record<number, string>> = {
  9: `${WHY}. The rest is script: coming to life and drawing are cut into a dozen tasks so that none holds the page up, and reading checks every field. Drawn in one task it would take a fifth less, and break the goal for long tasks. Templates prepared by the build would take some off, for 1 kB.`,
  400: `${WHY}. The floor’s time is the layout of its rows; ours is what a first render takes at 9, and a feed of 400 contacts to read. What closes the first goal closes this one.`,
  5000: `${WHY}. Of a feed of 5,000 contacts each field is checked before a row is drawn, where the floor believes all of it. Reading only what is drawn first, and the rest behind it, would close it.`,
};

type Ways = Record<'banner' | 'floor' | 'bar', () => Promise<number>>;

async function figuresOf(stage: Stage, { count, rounds, atMost }: (typeof CASES)[number]): Promise<Found> {
  const { banner, floor, bar } = await interleaved(rounds, {
    banner: () => renderMs(stage, '/banner.js', count),
    floor: () => renderMs(stage, '/floor.js', count),
    ...(count === 9 && { bar: () => renderMs(stage, '/banner.js', count, 'layout="bar"') }),
  } as Ways);
  const beside = (ours: readonly number[]) => ({ unit: 'times' as const, ...summary(ratios(ours, floor)) });
  const contacts = `${count.toLocaleString('en-US')} contacts`;
  const card: Figure = {
    what: `first render, ${contacts}`,
    against: 'the floor',
    ...beside(banner),
    goal: { atMost },
    shortfall: SHORTFALLS[count],
  };
  const closed = bar && {
    what: `first render of a closed bar, ${contacts}`,
    against: 'the floor, all of it',
    ...beside(bar),
    goal: { atMost: BAR_AT_MOST },
    shortfall: `${WHY}. A closed bar draws a line, and until then it reads the script and the feed of the whole banner.`,
  };
  return {
    figures: closed ? [card, closed] : [card],
    notes: [`${contacts}, medians in ms: ${medians({ banner, floor, ...(bar && { 'closed bar': bar }) })}.`],
  };
}

/** From a script's first statement to all of the first picture: evaluation, feed, reading, drawing, layout. */
export const firstRenderMeasure: Measure = {
  name: 'first-render',
  title: 'First render, processor four times slower',
  async run() {
    return onStage(async (stage) => {
      stage.scripts.set('/banner.js', marked(bannerScript()));
      stage.scripts.set('/floor.js', marked(await floorScript()));
      const feed = feedOf(9);
      await samePicture(stage, '/floor.js', feed, withAnotherNumber(feed, 2));
      const found: Found[] = [];
      for (const one of CASES) found.push(await figuresOf(stage, one));
      return {
        figures: found.flatMap(({ figures }) => figures),
        notes: [
          'From the script’s first statement to all of the picture laid out, each time in a fresh profile. The floor draws every contact, the banner 12 and a button for the rest. It is the same picture, letter for letter, at 9.',
          ...found.flatMap(({ notes = [] }) => notes),
        ],
      };
    });
  },
};
