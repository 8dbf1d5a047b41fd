import type { Fields } from '../../helpers/chromium-page.ts';
import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Found, Measure } from '../figure.ts';
import { answerForSignalwire, signalwireBody, signalwireFeed, signalwireScript } from '../peers/signalwire.ts';
import { WRITTEN_UPDATES } from '../peers/written-figures.ts';
import { bannerScript, floorScript, rebuiltScript } from '../scripts.ts';
import { bannerTag, onStage, type Stage } from '../stage.ts';
import { interleaved, medians, ratios, summary } from '../statistics.ts';
import { unchangedLook } from '../unchanged-look.ts';
import { changesOfUpdates } from '../update-changes.ts';
import { timeAnswers, updateMs } from '../update-page.ts';

/** The contact that changes is among those that the banner draws. */
const INDEX = 2;
const CASES = [
  { count: 9, rounds: 41 },
  { count: 100, rounds: 31 },
  { count: 1000, rounds: 15 },
  { count: 5000, rounds: 5 },
] as const;

const SIGNALWIRE = '/signalwire.js';

/** A page that has drawn, and the way to change one number there and tell how long that took. */
async function updater(stage: Stage, script: string, count: number, attributes = '') {
  const isForeign = script === SIGNALWIRE;
  const written = isForeign ? signalwireFeed : (feed: Fields) => feed;
  const visit = await stage.visit({
    feed: written(feedOf(count)),
    body: isForeign ? signalwireBody : (src) => bannerTag(src, attributes),
    before: timeAnswers,
  });
  await visit.run(script);
  if (isForeign) await visit.page.evaluate(answerForSignalwire);
  await visit.page.waitForSelector('outage-banner[state=live]');
  let feed = feedOf(count);
  let turn = 0;
  return {
    async update() {
      feed = withAnotherNumber(feed, INDEX, `413-555-01${10 + (turn++ % 80)}`);
      visit.publish(written(feed));
      return visit.page.evaluate(updateMs);
    },
    leave: visit.leave,
  };
}

const SMALL =
  'the floor believes what comes and changes it in the same task. The banner checks every field, and reads, believes and draws in tasks of their own. To do all of it in one task would halve the rest, and hold up a slow phone.';
const LARGE =
  'all contacts are checked, compared with the last ones and looked through for what is to be said aloud, where the floor parses the document and compares numbers. Taking over from the last document what has not changed would leave parsing and one comparison.';

const signalwireFigure = (what: string, count: number, measured: Omit<Figure, 'what'> | undefined): Figure => ({
  what: `${what}, signalwire’s status widget${measured ? '' : ' (written down)'}`,
  against: 'the floor',
  ...(measured ?? { value: WRITTEN_UPDATES[count as keyof typeof WRITTEN_UPDATES], unit: 'times' }),
});

async function figuresFor(stage: Stage, count: number, rounds: number): Promise<Found> {
  const scripts: readonly (readonly [name: string, script: string, attributes?: string])[] = [
    ['banner', '/banner.js'],
    ['whole', '/banner.js', `max-numbers="${count}"`],
    ['floor', '/floor.js'],
    ['rebuilt', '/rebuilt.js'],
    ...(stage.scripts.has(SIGNALWIRE) ? [['signalwire', SIGNALWIRE] as const] : []),
  ];
  const pages = [];
  for (const [name, ...of] of scripts) pages.push({ name, ...(await updater(stage, of[0], count, of[1])) });
  const given = (await interleaved(
    rounds,
    Object.fromEntries(pages.map(({ name, update }) => [name, update])),
  )) as Record<'banner' | 'whole' | 'floor' | 'rebuilt', number[]> & { signalwire?: number[] };
  for (const { leave } of pages) await leave();
  const contacts = `${count.toLocaleString('en-US')} contacts`;
  const what = `update of one number, ${contacts}`;
  const beside = (ours: readonly number[], theirs: readonly number[]) => ({
    unit: 'times' as const,
    ...summary(ratios(ours, theirs)),
  });
  const { banner, whole, floor, rebuilt, signalwire } = given;
  const shortfall = count < 1000 ? SMALL : LARGE;
  const figures: Figure[] = [
    { what, against: 'the floor', ...beside(banner, floor), goal: { atMost: count === 9 ? 1.4 : 1.2 }, shortfall },
    { what, against: 'the same made anew', ...beside(banner, rebuilt), goal: { atMost: 0.35 }, shortfall },
    { what: `${what}, all drawn`, against: 'the floor', ...beside(whole, floor) },
    signalwireFigure(what, count, signalwire && beside(signalwire, floor)),
  ];
  return {
    figures,
    notes: [`${contacts}, medians in ms: ${medians({ banner, 'all drawn': whole, floor, 'made anew': rebuilt })}.`],
  };
}

/** From the text of an answer to the changed number on screen. */
export const updatesMeasure: Measure = {
  name: 'updates',
  title: 'An update',
  async run() {
    return onStage(async (stage) => {
      stage.scripts.set('/banner.js', bannerScript());
      stage.scripts.set('/floor.js', await floorScript());
      stage.scripts.set('/rebuilt.js', await rebuiltScript());
      const signalwire = signalwireScript();
      if (signalwire) stage.scripts.set(SIGNALWIRE, signalwire);
      const found: Found[] = [];
      for (const { count, rounds } of CASES) found.push(await figuresFor(stage, count, rounds));
      const exact = [...(await changesOfUpdates(stage)), await unchangedLook(stage)];
      return {
        figures: [...found.flatMap(({ figures }) => figures), ...exact],
        notes: [
          'From the answer’s text to the change laid out, without throttling. The contact that changes is the third: the banner has drawn 12, or all of them (`max-numbers`); the floor and the others draw all.',
          ...found.flatMap(({ notes = [] }) => notes),
        ],
      };
    });
  },
};
