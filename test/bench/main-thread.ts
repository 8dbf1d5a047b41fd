import type { Page } from 'puppeteer-core';

/** One task of a page's main thread. Times in milliseconds of the page's slowed processor. */
export interface MainTask {
  readonly ms: number;
  readonly spent: Spent;
}

/** Milliseconds by kind of work; of the rest, script and the browser's work around it. */
export type Spent = Readonly<Partial<Record<keyof typeof KINDS, number>>>;

/** An event of the Trace Event Format; `dur` is time that went by, `tdur` the processor's, in microseconds. */
interface TraceEvent {
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] };
  };
}

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
];

/** What a task is spent on, by the names of the browser's own events; what is in none of them is script and the browser's work around it. */
const KINDS = {
  'reading script': /^v8\.compile|^V8\.(Compile|Parse|PreParse|Finalize)/,
  'clearing memory': /^(MajorGC|MinorGC)$/,
  style: /^UpdateLayoutTree$/,
  'laying out': /^Layout$/,
  painting: /^(PrePaint|Paint|Layerize|Commit)$/,
} as const;

const inMs = ({ tdur, dur }: TraceEvent) => (tdur ?? dur) / 1000;

/** How long a task was at each kind of thing: of events within each other, the outermost counts. */
function spentIn(task: TraceEvent, events: readonly TraceEvent[]): Spent {
  const untilUs = task.ts + task.dur;
  const inside = events
    .filter((event) => event !== task && event.ts >= task.ts && event.ts + event.dur <= untilUs)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const spent: Partial<Record<keyof typeof KINDS, number>> = {};
  let endUs = 0;
  for (const event of inside) {
    const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((name) => KINDS[name].test(event.name));
    if (!kind || event.ts < endUs) continue;
    endUs = event.ts + event.dur;
    spent[kind] = (spent[kind] ?? 0) + inMs(event);
  }
  return spent;
}

function mainEvents(all: readonly TraceEvent[], url: string): TraceEvent[] {
  const frames = all.find(({ name }) => name === 'TracingStartedInBrowser')?.args.data?.frames;
  const { processId } = frames?.find((frame) => frame.url === url) ?? {};
  const main = all.find(
    ({ pid, name, args }) => pid === processId && name === 'thread_name' && args.name === 'CrRendererMain',
  );
  if (!main) throw new Error(`The trace has no main thread of ${url}.`);
  return all.filter(({ pid, tid, dur }) => pid === main.pid && tid === main.tid && dur > 0);
}

/**
 * The tasks of a page's main thread while something is done there, the longest first, by the processor's time: what other
 * programs of a shared machine take away in between is not the page's.
 */
export async function tasksDuring(page: Page, act: () => Promise<unknown>): Promise<MainTask[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  // Two frames: what was drawn has been laid out and painted.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const events = mainEvents(traceEvents, page.url());
  return events
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({ task, ms: inMs(task) }))
    .sort((one, other) => other.ms - one.ms)
    .map(({ task, ms }, rank) => ({ ms, spent: rank ? {} : spentIn(task, events) }));
}

/** In words: `script 31, style 9, laying out 12 ms`. */
export function spentText({ ms, spent }: MainTask): string {
  const known = Object.values(spent).reduce((sum, part) => sum + part, 0);
  const shares = Object.entries({ script: ms - known, ...spent }).filter(([, part]) => part >= 0.5);
  return `${shares.map(([kind, part]) => `${kind} ${Math.round(part)}`).join(', ')} ms`;
}
