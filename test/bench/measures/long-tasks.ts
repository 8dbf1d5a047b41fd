import type { Banner, Fields } from '../../helpers/chromium-page.ts';
import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { longestTask, type MainTask, spentText } from '../main-thread.ts';
import { floorScript } from '../scripts.ts';
import { BANNER, bannerTag, onStage, type Stage, type Visit } from '../stage.ts';
import { median, summary } from '../statistics.ts';

const LONG_MS = 50;
const FLOOR = '/floor.js';

interface Case {
  readonly count: number;
  readonly slower: number;
  readonly layout: 'card' | 'bar';
  readonly rounds: number;
}

const CASES: readonly Case[] = [
  { count: 9, slower: 6, layout: 'card', rounds: 3 },
  { count: 9, slower: 6, layout: 'bar', rounds: 3 },
  { count: 400, slower: 6, layout: 'card', rounds: 3 },
  { count: 400, slower: 6, layout: 'bar', rounds: 3 },
  { count: 5000, slower: 4, layout: 'card', rounds: 3 },
  { count: 5000, slower: 4, layout: 'bar', rounds: 3 },
];

/** What a long task is at, as profiles of the banner show, and what would end it. */
const REASONS: Readonly<Record<string, string>> = {
  'first render':
    'the first part of the banner is styled, laid out and painted with all of the first screen; a smaller first part would end it',
  'first render of many':
    'JSON is parsed in one piece, and the first slice of contacts is checked before anything of it is warm; smaller slices would end the latter',
  'an update':
    'it is compared with the feed before it, looked through for what is to be said aloud, and drawn, each of which goes through all contacts in one piece; to take over what has not changed from the last reading would end it',
  'a search keystroke':
    'the first one folds the words of all contacts, which are kept for the others; to fold them in slices beforehand would end it',
  '"Show all"':
    'ten rows a frame, and the whole list is laid out and painted again for them; to keep what is off the screen from being drawn (`content-visibility`) would end it',
  'opening it': 'all of the banner above the first screen is drawn, styled and laid out at once',
};

const reasonFor = (act: string, { count }: Case) => REASONS[count > 12 ? `${act} of many` : act] ?? REASONS[act];

const refresh = () => document.querySelector<Banner>('outage-banner')!.refresh();

/** Runs in the page: presses a button of the banner, and waits until there are so many rows. */
async function press(selector: string, rows: number): Promise<void> {
  const { shadowRoot } = document.querySelector<Banner>('outage-banner')!;
  shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  while (shadowRoot!.querySelectorAll('[part=contact]').length < rows) await new Promise(requestAnimationFrame);
}

const SHOW_ALL = '.numbers > button';
const OPENER = '[aria-expanded=false]';
/** More come in slices that are as large: to wait for thousands of rows takes minutes. */
const ENOUGH_ROWS = 1000;

/** What a reader does, by its name in the report. */
function acts({ page, publish }: Visit, feed: Fields, { layout, count }: Case) {
  const input = 'outage-banner >>> [part=search]';
  return {
    'an update': async () => {
      publish(withAnotherNumber(feed, 2));
      await page.evaluate(refresh);
    },
    ...(layout === 'bar' && { 'opening it': () => page.evaluate(press, OPENER, Math.min(count, 12)) }),
    ...(layout === 'card' && {
      'a search keystroke': async () => {
        await page.focus(input);
        await page.keyboard.press('s');
        await page.keyboard.press('Backspace');
      },
    }),
    ...(layout === 'card' &&
      count > 12 && { '"Show all"': () => page.evaluate(press, SHOW_ALL, Math.min(count, ENOUGH_ROWS)) }),
  };
}

/** The longest task of each thing that is done on one page. */
async function longest(stage: Stage, script: string, of: Case): Promise<Readonly<Record<string, MainTask>>> {
  const feed = feedOf(of.count);
  const visit = await stage.visit({ feed, slower: of.slower, body: (src) => bannerTag(src, `layout="${of.layout}"`) });
  const { page } = visit;
  const first = async () => {
    await visit.run(script);
    await page.waitForSelector('outage-banner[state=live]');
  };
  const all = { 'first render': first, ...acts(visit, feed, of) };
  const isFloor = script === FLOOR;
  const found: Record<string, MainTask> = {};
  for (const [name, act] of Object.entries(all)) {
    if (isFloor && !/first|update/.test(name)) continue;
    found[name] = await longestTask(page, act);
  }
  await visit.leave();
  return found;
}

async function figuresOf(stage: Stage, of: Case): Promise<Figure[]> {
  const rounds: Record<string, MainTask>[] = [];
  const floors: Record<string, MainTask>[] = [];
  for (let round = 0; round < of.rounds; round++) {
    rounds.push(await longest(stage, BANNER, of));
    if (of.layout === 'card') floors.push(await longest(stage, FLOOR, of));
  }
  const where = `${of.layout}, ${of.count.toLocaleString('en-US')} contacts, ${of.slower} × slower`;
  const figures = Object.keys(rounds[0]!).map((act): Figure => {
    const tasks = rounds.map((round) => round[act]!);
    const middle = tasks.find(({ ms }) => ms === median(tasks.map((task) => task.ms)))!;
    const own = { what: `longest task, ${where}: ${act}`, unit: 'ms' as const, ...summary(tasks.map(({ ms }) => ms)) };
    const least = Math.round(Math.min(...tasks.map(({ ms }) => ms)));
    const shortfall = `${spentText(middle)} in the middle one, ${least} ms in all in the least; ${reasonFor(act, of)}.`;
    return { ...own, goal: { atMost: LONG_MS }, shortfall };
  });
  const others = Object.keys(floors[0] ?? {}).map((act): Figure => {
    const times = floors.map((round) => round[act]!.ms);
    return { what: `for comparison, the floor, ${where}: ${act}`, unit: 'ms', ...summary(times) };
  });
  return [...figures, ...others];
}

/** How long the main thread is held in one piece: nothing else on the page answers a finger meanwhile. */
export const longTasks: Measure = {
  name: 'long-tasks',
  title: 'Long tasks',
  async run() {
    return onStage(async (stage) => {
      stage.scripts.set(FLOOR, await floorScript());
      const figures: Figure[] = [];
      for (const of of CASES) figures.push(...(await figuresOf(stage, of)));
      const note =
        'Processor time of a task, by the browser’s trace: what other programs take away in between does not count. Of a keystroke, the longer of one that searches and one that takes it back; of "Show all", the first 1,000 rows.';
      return { figures, notes: [note] };
    });
  },
};
