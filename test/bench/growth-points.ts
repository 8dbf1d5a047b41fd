import { held } from '../helpers/held.ts';
import { feedOf, withAnotherNumber } from './feeds.ts';
import { firstRender } from './render-page.ts';
import type { Stage } from './stage.ts';
import { median } from './statistics.ts';
import { changesOf } from './update-changes.ts';
import { type Refreshable, timeAnswers, updateMs } from './update-page.ts';

const TIMES = 5;
const INDEX = 2;
const TYPED = ['s', 'sp', 'spr', 'sp', 's', ''];

/** What one page gives, with so many contacts. */
export interface Point {
  readonly renderMs: number;
  readonly updateMs: number;
  readonly keystrokeMs: number;
  readonly changes: number;
  readonly heapKb: number;
}

/** Runs in the page: milliseconds from each keystroke's event until what it finds is laid out. */
async function keystrokesMs(all: readonly string[]): Promise<number[]> {
  const banner = document.querySelector<Refreshable & { updateComplete?: Promise<boolean> }>('outage-banner')!;
  const input = banner.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;
  const took: number[] = [];
  for (const typed of all) {
    const startMs = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await banner.updateComplete;
    banner.getBoundingClientRect();
    took.push(performance.now() - startMs);
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  }
  return took;
}

/** One visit to a page with that script. */
export async function pointOf(stage: Stage, script: string, count: number): Promise<Point> {
  let feed = feedOf(count);
  const { page, cdp, publish, leave } = await stage.visit({ feed, before: timeAnswers });
  const before = await held(cdp);
  const renderMs = await page.evaluate(firstRender, script);
  const after = await held(cdp);
  const bytes = after.scriptBytes - before.scriptBytes + after.browserBytes - before.browserBytes;
  const tookMs = [];
  const change = (turn: number) => {
    feed = withAnotherNumber(feed, INDEX, `413-555-01${10 + turn}`);
    publish(feed);
  };
  for (let turn = 0; turn < TIMES; turn++) {
    change(turn);
    tookMs.push(await page.evaluate(updateMs));
  }
  change(TIMES);
  const changes = await page.evaluate(changesOf, '.numbers .rows');
  const keysMs = await page.evaluate(keystrokesMs, TYPED);
  await leave();
  return {
    renderMs,
    updateMs: median(tookMs),
    keystrokeMs: median(keysMs),
    changes: changes.attributes + changes.characterData + changes.childList,
    heapKb: bytes / 1000,
  };
}
