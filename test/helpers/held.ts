import type { CDPSession } from 'puppeteer-core';

/** What a page holds once all that nothing refers to has been cleared away. */
export interface Held {
  /** What the script refers to: the heap of V8. */
  readonly scriptBytes: number;
  /** What the browser keeps for it: nodes, styles, listeners. */
  readonly browserBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** So that the heap of a page is no larger than what is in it: what the compilers write as the code gets warm is no leak, but counts. */
export const WITHOUT_COMPILERS = '--js-flags=--no-opt --no-sparkplug --no-maglev';

const TURNS = 3;

/** Clears memory away, in turns of their own as what one frees lets go of more, and counts what is left. */
export async function held(cdp: CDPSession): Promise<Held> {
  for (let turn = 0; turn < TURNS; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { scriptBytes: usedSize, browserBytes: embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}
