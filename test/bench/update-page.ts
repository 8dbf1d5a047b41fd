/** What a page's banner, or what stands in its place, can do. */
export type Refreshable = HTMLElement & { refresh(): Promise<void> };

/**
 * Runs in a page before its scripts: an answer is given out when all of it is there, and the page knows since when.
 * So what is measured begins with the text, and knows no network.
 */
export function timeAnswers(): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (...of) => {
    const answer = await real(...of);
    const { status, headers } = answer;
    const body = await answer.arrayBuffer();
    performance.clearMarks('answer');
    performance.mark('answer');
    return new Response(body, { status, headers });
  };
}

/** Runs in a page: looks at the feed. Milliseconds from the answer until its outcome is on screen, and laid out. */
export async function updateMs(): Promise<number> {
  const banner = document.querySelector<Refreshable>('outage-banner')!;
  await banner.refresh();
  banner.getBoundingClientRect();
  return performance.now() - performance.getEntriesByName('answer')[0]!.startTime;
}
