import type { Page } from 'puppeteer-core';
import { msOf, outermost, type TraceEvent, traced } from './trace.ts';

/** What a task is spent on, by the names of the browser's own events; what is in none of them is script and the browser's work around it. */
const KINDS = {
  'reading script': /^v8\.compile|^V8\.(Compile|Parse|PreParse|Finalize)/,
  'clearing memory': /^(MajorGC|MinorGC)$/,
  style: /^UpdateLayoutTree$/,
  'laying out': /^Layout$/,
  painting: /^(PrePaint|Paint|Layerize|Commit)$/,
} as const;
type Kind = keyof typeof KINDS;

/** One task of a page's main thread. Times in milliseconds of the page's slowed processor. */
export interface MainTask {
  readonly ms: number;
  /** By kind of work; of the rest, script and the browser's work around it. */
  readonly spent: Readonly<Partial<Record<Kind, number>>>;
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

const kindOf = ({ name }: TraceEvent) => (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(name));

/** How long a task was at each kind of thing. */
function spentIn(task: TraceEvent, events: readonly TraceEvent[]): MainTask['spent'] {
  const untilUs = task.ts + task.dur;
  const inside = events.filter((event) => kindOf(event) && event.ts >= task.ts && event.ts + event.dur <= untilUs);
  const spent: Partial<Record<Kind, number>> = {};
  for (const event of outermost(inside)) {
    const kind = kindOf(event)!;
    spent[kind] = (spent[kind] ?? 0) + msOf(event);
  }
  return spent;
}

/**
 * The longest task of a page's main thread while something is done there, by the processor's time: what other programs of a
 * shared machine take away in between is not the page's.
 */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<MainTask> {
  const events = await traced(page, CATEGORIES, async () => {
    await act();
    // Two frames: what was drawn has been laid out and painted.
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  });
  const tasks = events.filter(({ name }) => name === 'RunTask').sort((one, other) => msOf(other) - msOf(one));
  const [longest] = tasks;
  if (!longest) throw new Error('The trace has no task.');
  return { ms: msOf(longest), spent: spentIn(longest, events) };
}

/** In words: `script 31, style 9, laying out 12 ms`. */
export function spentText({ ms, spent }: MainTask): string {
  const known = Object.values(spent).reduce((sum, part) => sum + part, 0);
  const shares = Object.entries({ script: ms - known, ...spent }).filter(([, part]) => part >= 0.5);
  return `${shares.map(([kind, part]) => `${kind} ${Math.round(part)}`).join(', ')} ms`;
}
