import { embedCode } from '../../../src/publish/embed-code.ts';
import { articleAround, homepageAround } from '../../fixtures/news-pages.ts';
import { snapshotOf } from '../../fixtures/snapshot.ts';
import type { Banner, Fields } from '../../helpers/chromium-page.ts';
import { comeLate, sumOfShifts } from '../../helpers/layout-shift.ts';
import { feedOf, withAnotherNumber } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { BANNER, onStage, type Stage } from '../stage.ts';

const WIDTHS_PX = [412, 1280];
const STATUSES = ['partial', 'down', 'unconfirmed', 'down', 'restored', 'withdrawn'];
const EMBED = '/dist/embed.js';
const OWN_NUMBER = 'Ware police and fire dispatch: 413-555-0130';
const STRIP = '<div style="height: 3.5em">911 is not working.</div>';

/** A way on to a page, which is painted before its script comes. */
interface Way {
  readonly what: string;
  readonly script: string;
  readonly body: (src: string, feed: Fields) => string;
  readonly atMost?: number;
}

/** What the generator and `npx outage-banner embed` print, without the scripts, which come late. */
function generated(form: 'tag' | 'placeholder', src: string, attributes: Readonly<Record<string, string>>): string {
  const { code } = embedCode(form, { src, scriptBase: '/dist/', attributes })!;
  return code.replaceAll(/<script\b[^>]*><\/script>|<!--.*?-->/g, '');
}

const tag = (src: string, inside: string) => `<outage-banner src="${src}" no-store>${inside}</outage-banner>`;
const bar = (src: string, inside: string) =>
  `<outage-banner src="${src}" no-store layout="bar" local="${OWN_NUMBER}">${inside}</outage-banner>`;

const WAYS: readonly Way[] = [
  {
    what: 'bar, content of its height inside',
    script: BANNER,
    body: (src) => homepageAround(bar(src, STRIP)),
    atMost: 0,
  },
  {
    what: 'card, snapshot inside',
    script: BANNER,
    body: (src, feed) => articleAround(tag(src, snapshotOf(feed))),
    atMost: 0,
  },
  {
    what: 'card, the generator’s tag',
    script: BANNER,
    body: (src) => articleAround(generated('tag', src, { 'no-store': '' })),
    atMost: 0.05,
  },
  {
    what: 'card, the generator’s placeholder',
    script: EMBED,
    body: (src) => articleAround(generated('placeholder', src, { 'no-store': '' })),
    atMost: 0.05,
  },
  { what: 'an empty card on top, filled late', script: BANNER, body: (src) => homepageAround(tag(src, '')) },
];

const PHASES = ['first show', 'an update', 'the change of status that moves most'] as const;

const STATUS_SHORTFALL =
  'what moves is within the card, as another status has another text: other words in the same line (about 0.01), a sentence with a line more or less (up to 0.07), and, when it is over, the numbers fold away under what came of it (up to 0.09). Another node for each sentence, as the bar has, closes the first; a header that keeps the room of its longest sentence the second, for an empty line while the outage is on; the third is what readers are to see.';

/** The sum of what shifts at first, on an update, and at the one change of status that moves most, in one visit. */
async function shiftsOf(stage: Stage, { body, script }: Way, widthPx: number): Promise<readonly number[]> {
  const feed = feedOf(9);
  const { page, publish, leave } = await stage.visit({ feed, widthPx, body: (src) => body(src, feed) });
  const show = async (next: Fields) => {
    publish(next);
    await page.evaluate(() => document.querySelector<Banner>('outage-banner')!.refresh());
  };
  await comeLate(page, script);
  const first = await page.evaluate(sumOfShifts);
  const updated = withAnotherNumber(feed, 2);
  await show(updated);
  const update = await page.evaluate(sumOfShifts);
  const changes = [];
  for (const [index, status] of STATUSES.entries()) {
    await show({ ...updated, status, revision: Number(updated.revision) + index + 1 });
    await page.waitForSelector(`outage-banner[status=${status}]`);
    changes.push(await page.evaluate(sumOfShifts));
  }
  await leave();
  return [first, update, Math.max(...changes)];
}

async function figuresOf(stage: Stage, way: Way): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const widthPx of WIDTHS_PX) {
    const shifts = await shiftsOf(stage, way, widthPx);
    for (const [index, phase] of PHASES.entries()) {
      found.push({
        what: `${way.what}, ${widthPx} px: ${phase}`,
        value: shifts[index]!,
        unit: 'shift',
        ...(way.atMost !== undefined && { goal: { atMost: way.atMost }, shortfall: STATUS_SHORTFALL }),
      });
    }
  }
  return found;
}

/** What moves under a reader's eyes, as the browser itself counts it. */
export const layoutShift: Measure = {
  name: 'layout-shift',
  title: 'Layout shift',
  async run() {
    return onStage(async (stage) => {
      const figures: Figure[] = [];
      for (const way of WAYS) figures.push(...(await figuresOf(stage, way)));
      return {
        figures,
        notes: [
          `Layout shift scores of the browser (Layout Instability API), summed; a script comes after the page was painted. Changes of status: ${STATUSES.join(', ')}, one after the other, each summed by itself as hours lie between them.`,
        ],
      };
    });
  },
};
