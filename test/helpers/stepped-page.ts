import { type Banner, desk, type Fields } from './page.js';

type Page = Window & typeof globalThis;

/** No wait to speak of: a task, or what is waited for a frame. */
const SHORT_MS = 100;

/**
 * Holds the tasks of a page in hand: what asks for one, or for a frame, gets it when the test says so. Its clock runs on by a
 * second whenever somebody looks at it, so that a task never has time for more than it has to do.
 */
function holdTasks(page: Page) {
  let held: (() => void)[] = [];
  let nowMs = page.Date.now();
  const hold = (run: () => void) => held.push(run);
  const { setTimeout: start } = page;
  Object.assign(page, {
    MessageChannel: undefined,
    requestAnimationFrame: hold,
    setTimeout: (run: () => void, delayMs = 0) => (delayMs < SHORT_MS ? hold(run) : start(run, delayMs)),
  });
  page.Date.now = () => (nowMs += 1000);
  return () => {
    const now = held;
    held = [];
    for (const run of now) run();
  };
}

/** A turn of the test's own event loop. */
const turn = () => new Promise((done) => setTimeout(done));

/** A page of its own with one banner of this feed, whose tasks the test lets happen one after the other. */
export async function steppedPage(feed: Fields, attributes = '', inside = '') {
  const one = desk();
  await one.publish(feed);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 704px; height: 600px; border: 0';
  let run = () => {};
  Object.assign(frame, {
    hold: (page: Page) => {
      run = holdTasks(page);
    },
  });
  frame.srcdoc = `<!doctype html><html lang="en" style="overflow-y: scroll"><body><script>frameElement.hold(window)</script>
    <outage-banner src="${location.origin}${one.src}" no-store refresh="86400" ${attributes}>${inside}</outage-banner>
    <p>Words behind.</p><script type="module" src="${location.origin}/dist/outage-banner.js"></script>`;
  document.body.append(frame);
  const heard: string[] = [];
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const window = frame.contentWindow as Page;
  const element = window.document.querySelector('outage-banner') as Banner;
  window.addEventListener('error', ({ message }) => heard.push(message));
  for (const type of ['outage-state', 'outage-update'] as const) {
    element.addEventListener(type, (event) =>
      heard.push(`${type} ${'feed' in event ? event.feed.revision : event.state}`),
    );
  }
  const step = async () => {
    run();
    await turn();
  };
  return {
    window,
    element,
    publish: one.publish,
    /** Events and exceptions, in their order. */
    heard,
    /** One task of the page, or one frame. */
    step,
    /** Tasks until something is the case. */
    async until(isCase: () => unknown): Promise<void> {
      while (!isCase()) await step();
    },
    close: () => frame.remove(),
  };
}

export type SteppedPage = Awaited<ReturnType<typeof steppedPage>>;
