import { holdClock } from './held-clock.js';
import { type Banner, desk, type Fields } from './page.js';

/** Something that was said: after how many milliseconds, how, and in which language. */
export interface Said {
  readonly atMs: number;
  readonly manner: string | null;
  readonly words: string;
  readonly lang: string;
  readonly dir: string;
}

const FRAME = 'width: 700px; height: 700px; border: 0';

/**
 * A page of its own whose time the test holds in hand, with one banner of this feed, and a record of all that its announcer
 * is given to say. What a page has said before has a bearing on what it says next: so each test has a page.
 */
export async function heldPage(feed: Fields, attributes = '') {
  const one = desk();
  await one.publish(feed);
  const frame = document.createElement('iframe');
  frame.style.cssText = FRAME;
  let clock: ReturnType<typeof holdClock> | undefined;
  Object.assign(frame, { hold: (page: Window & typeof globalThis) => (clock = holdClock(page)) });
  // It looks when it is told to: a look of its own would last longer than its deadline, which is in the test's hand.
  frame.srcdoc = `<!doctype html><body><script>frameElement.hold(window)</script>
    <outage-banner src="${location.origin}${one.src}" no-store refresh="86400" lang="en" ${attributes}></outage-banner>
    <script type="module" src="${location.origin}/dist/outage-banner.js"></script>`;
  document.body.append(frame);
  const errors: string[] = [];
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const page = frame.contentDocument!;
  page.defaultView!.addEventListener('error', ({ message }) => errors.push(message));
  const element = page.querySelector('outage-banner') as Banner;
  await element.refresh();
  const beginMs = clock!.now();
  const said: Said[] = [];
  const listener = new MutationObserver((records) => {
    const regions = new Set(records.map(({ target }) => (target as Element).closest?.('[aria-live]')));
    for (const region of regions) {
      const words = region?.textContent;
      if (!region || !words) continue;
      const { lang, dir } = region as HTMLElement;
      said.push({ atMs: clock!.now() - beginMs, manner: region.getAttribute('aria-live'), words, lang, dir });
    }
  });
  listener.observe(page.body, { subtree: true, childList: true, characterData: true });
  let revision = 1;
  return {
    page,
    element,
    clock: clock!,
    said,
    /** All that was said, in the order and the manner. */
    heard: () => said.map(({ manner, words }) => `${manner}: ${words}`),
    answer: one.answer,
    /** Another revision, on screen. */
    async publish(fields: Fields): Promise<void> {
      await one.publish({ ...feed, revision: ++revision, ...fields });
      await element.refresh();
    },
    close(): void {
      frame.remove();
      if (errors.length) throw new Error(`The page saw: ${errors.join('; ')}`);
    },
  };
}

export type HeldPage = Awaited<ReturnType<typeof heldPage>>;
