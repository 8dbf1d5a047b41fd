import { feedOf } from '../feeds.ts';
import type { Curve, Figure, Found, Measure } from '../figure.ts';
import { firstNumbers, NETWORK_MS } from '../first-numbers.ts';
import { type Point, pointOf } from '../growth-points.ts';
import { longestTask, spentText } from '../main-thread.ts';
import { bannerScript, floorScript, marked } from '../scripts.ts';
import { onStage, type Stage } from '../stage.ts';
import { median, summary } from '../statistics.ts';

const COUNTS = [10, 100, 1000, 5000];
/** The longest list takes as long as all others together. */
const roundsOf = (count: number) => (count > 1000 ? 1 : 3);
const SCRIPTS = { banner: '/banner.js', 'the floor': '/floor.js' };
const CHARTS: readonly (readonly [kind: keyof Point, chart: string, y: string])[] = [
  ['renderMs', 'First render', 'ms'],
  ['updateMs', 'An update of one number', 'ms'],
  ['keystrokeMs', 'A search keystroke', 'ms'],
  ['changes', 'Nodes changed by an update', 'nodes'],
  ['heapKb', 'Memory of a page’s banner, with its script', 'kB'],
];
const LONG_MS = 50;
const KEY_COUNT = 5000;
const KEY_SLOWER = 6;

const curve = (chart: string, line: string, y: string, points: Curve['points']): Curve => ({
  chart,
  line,
  x: 'contacts',
  y,
  points,
});

/** What each script gives at each count: the middle of the rounds, taken in turn. */
async function pointsOf(stage: Stage): Promise<Record<keyof typeof SCRIPTS, Map<number, Point[]>>> {
  const found = { banner: new Map<number, Point[]>(), 'the floor': new Map<number, Point[]>() };
  for (const count of COUNTS) {
    for (let round = 0; round < roundsOf(count); round++) {
      for (const line of ['banner', 'the floor'] as const) {
        const points = found[line].get(count) ?? [];
        found[line].set(count, [...points, await pointOf(stage, SCRIPTS[line], count)]);
      }
    }
  }
  return found;
}

/** The longest task of each of a few keystrokes in a very long list, on a slow phone. */
async function keystrokes(stage: Stage): Promise<Figure> {
  const visit = await stage.visit({ feed: feedOf(KEY_COUNT), slower: KEY_SLOWER });
  await visit.run(SCRIPTS.banner);
  await visit.page.waitForSelector('outage-banner[state=live]');
  await visit.page.focus('outage-banner >>> [part=search]');
  const tasks = [];
  for (const key of ['s', 'p', 'r', 'Backspace', 'Backspace'] as const) {
    tasks.push(await longestTask(visit.page, () => visit.page.keyboard.press(key)));
  }
  await visit.leave();
  const times = summary(tasks.map(({ ms }) => ms));
  const slowest = tasks.toSorted((one, other) => other.ms - one.ms)[0]!;
  return {
    what: `longest task of a search keystroke, ${KEY_COUNT.toLocaleString('en-US')} contacts, ${KEY_SLOWER} × slower: the slowest of ${times.runs}`,
    ...times,
    value: slowest.ms,
    unit: 'ms',
    goal: { atMost: LONG_MS },
    shortfall: `${spentText(slowest)}: it is the first keystroke, which folds the words of all contacts; they are kept for the others. To fold them in slices while nobody types would end it.`,
  };
}

async function firstCurves(stage: Stage): Promise<Curve[]> {
  const given = [];
  for (const count of COUNTS) given.push({ count, ...(await firstNumbers(stage, SCRIPTS.banner, count)) });
  const chart = `First numbers on screen, network of ${NETWORK_MS} ms`;
  return [
    curve(
      chart,
      'first visit',
      'ms',
      given.map(({ count, firstMs }) => [count, firstMs] as const),
    ),
    curve(
      chart,
      'last known good',
      'ms',
      given.map(({ count, keptMs }) => [count, keptMs] as const),
    ),
  ];
}

/** How many times as long as with the fewest contacts it takes with the most. */
function timesOf(curves: readonly Curve[], name: string): Figure {
  const { points } = curves.find(({ chart, line }) => chart === name && line === 'banner')!;
  const [least, most] = [points[0]!, points.at(-1)!];
  return {
    what: `${name}, ${most[0].toLocaleString('en-US')} contacts`,
    against: `${least[0]} contacts`,
    value: most[1] / least[1],
    unit: 'times',
  };
}

async function found(stage: Stage): Promise<Found> {
  const points = await pointsOf(stage);
  const curves = CHARTS.flatMap(([kind, chart, y]) =>
    (['banner', 'the floor'] as const).map((line) =>
      curve(
        chart,
        line,
        y,
        COUNTS.map((count) => [count, median(points[line].get(count)!.map((point) => point[kind]))]),
      ),
    ),
  );
  const figures = [await keystrokes(stage), ...CHARTS.map(([, chart]) => timesOf(curves, chart))];
  curves.push(...(await firstCurves(stage)));
  const note =
    'The curves: medians of three visits (one with 5,000 contacts), not slowed, as milliseconds of this machine; to be read as shapes. The floor draws all contacts, the banner 12, and the rest when asked to.';
  return { figures, curves, notes: [note] };
}

/** How time and memory grow with the list. */
export const growth: Measure = {
  name: 'growth',
  title: 'Growth',
  async run() {
    return onStage(async (stage) => {
      stage.scripts.set(SCRIPTS.banner, marked(bannerScript()));
      stage.scripts.set(SCRIPTS['the floor'], marked(await floorScript()));
      return await found(stage);
    });
  },
};
