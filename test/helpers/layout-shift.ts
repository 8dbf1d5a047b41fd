import type { Page } from 'puppeteer-core';

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
type Shifts = typeof globalThis & { shifts: Shift[] };

/** Runs in the page: collects what shifts from now on, and did before. */
export function watchShifts(): void {
  const page = globalThis as Shifts;
  page.shifts = [];
  new PerformanceObserver((list) => page.shifts.push(...(list.getEntries() as never[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/**
 * Runs in the page: the sum of what shifted, and not by a reader's hand, since it was last asked for. Shifts are told in their
 * order, so that all have been once a last one, made for that, has: it also shows that they are told at all.
 */
export async function sumOfShifts(): Promise<number> {
  const page = globalThis as Shifts;
  const mark = document.createElement('div');
  mark.style.cssText = 'position: absolute; top: 0; width: 200px; height: 200px; background: #000';
  document.body.append(mark);
  const frames = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await frames();
  mark.style.top = '150px';
  const isMark = ({ sources }: Shift) => sources.some(({ node }) => node === mark);
  while (!page.shifts.some(isMark)) await frames();
  const sum = page.shifts
    .filter((shift) => !isMark(shift) && !shift.hadRecentInput)
    .reduce((total, { value }) => total + value, 0);
  page.shifts = [];
  mark.remove();
  return sum;
}

/** Runs in the page: a script that comes after the page has been seen, as over a slow line. */
function addScript(src: string, type: string): void {
  document.body.append(Object.assign(document.createElement('script'), { src, type }));
}

/** Brings a banner, by its module or by the classic `embed.js`, on to a page that has been painted without it. */
export async function comeLate(page: Page, script: string): Promise<void> {
  await page.evaluate(watchShifts);
  await page.evaluate(addScript, script, script.includes('embed') ? 'text/javascript' : 'module');
  await page.waitForSelector('outage-banner[state=live]');
}
