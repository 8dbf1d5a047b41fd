import type { Page } from 'puppeteer-core';

/** An event of the browser's own (Trace Event Format): times in microseconds; `tdur` is the processor's time, without what other programs took in between. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args: Readonly<Record<string, unknown>>;
}

const MARK = 'trace begins';

/** How long the main thread was at an event, in milliseconds of the processor. */
export const msOf = ({ dur, tdur }: TraceEvent): number => (tdur ?? dur) / 1000;

/** What the main thread of a page did meanwhile, in order; what is within another event stands behind it. */
export async function traced(page: Page, categories: string[], act: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', ...categories] });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  await act();
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop())!).toString()) as {
    traceEvents: TraceEvent[];
  };
  // Other pages of the same browser are in the trace as well.
  const main = traceEvents.find(({ name }) => name === MARK)!;
  return traceEvents
    .filter(({ pid, tid, dur }) => pid === main.pid && tid === main.tid && dur > 0)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
}

/** Of events within each other, the outermost. */
export function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let endUs = 0;
  return events.filter(({ ts, dur }) => {
    const isOutside = ts >= endUs;
    if (isOutside) endUs = ts + dur;
    return isOutside;
  });
}
