import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import type { Fields } from '../helpers/chromium-page.ts';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from '../helpers/ensure-chrome.mjs';
import { ZONE } from './feeds.ts';
import { type StageServer, startStageServer } from './stage-server.ts';

/** What a page has on it. */
export interface Show {
  readonly feed: Fields;
  /** The page's body, without scripts where `run` brings them. Nothing: a banner that keeps nothing on the device. */
  readonly body?: ((src: string) => string) | undefined;
  /** Stands in the page's head. */
  readonly head?: string | undefined;
  readonly widthPx?: number | undefined;
  /** How many times slower the page's processor is, from when it has been painted. */
  readonly slower?: number | undefined;
  /** Runs in the page before its own scripts. */
  readonly before?: (() => void) | undefined;
}

/** A page in a profile of its own. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** The feed from now on; nobody looks at it for that alone. */
  publish(feed: Fields): void;
  /** Adds a module script to the page. Resolves when it has run. */
  run(path: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Stage extends Pick<StageServer, 'origin' | 'scripts'> {
  visit(show: Show): Promise<Visit>;
  stop(): Promise<void>;
}

/** The path of the built banner. */
export const BANNER = '/dist/outage-banner.js';

export const bannerTag = (src: string, attributes = ''): string =>
  `<h1>Town news</h1><outage-banner src="${src}" no-store ${attributes}></outage-banner><p>Words behind.</p>`;

const document = (head: string, body: string) => `<!doctype html><html lang="en"><title>Town news</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <style>body { font: 17px/1.6 sans-serif }</style>${head}<body>${body}`;

/** Runs in a page. */
const addScript = (src: string) =>
  new Promise<void>((resolve, reject) => {
    const script = Object.assign(globalThis.document.createElement('script'), { src, type: 'module' });
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} did not run.`));
    globalThis.document.body.append(script);
  });

const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;

/**
 * One Chromium and one server for a measure. Both end with `stop`.
 * @param flags more arguments for Chromium
 */
export async function openStage(flags: readonly string[] = []): Promise<Stage> {
  const server = await startStageServer();
  const browser = await puppeteer
    .launch({ executablePath: ensureChrome(), args: [...chromeArguments, ...flags] })
    .catch((error) => {
      server.stop();
      throw error;
    });
  const visit = async ({ feed, body = bannerTag, head = '', widthPx = 412, slower = 1, before }: Show) => {
    const number = server.places.length;
    const place = { html: document(head, body(`/feed/${number}`)), feed };
    server.places.push(place);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.setViewport({ width: widthPx, height: 900 });
    await page.emulateTimezone(ZONE);
    if (before) await page.evaluateOnNewDocument(before);
    const cdp = await page.createCDPSession();
    await page.goto(`${server.origin}/page/${number}`);
    await page.waitForFunction(painted);
    await page.emulateCPUThrottling(slower);
    return {
      page,
      cdp,
      publish(next: Fields) {
        place.feed = next;
      },
      run: (path: string) => page.evaluate(addScript, path),
      async leave() {
        await context.close();
        if (errors.length) throw new Error(`The page saw: ${errors.join('; ')}`);
      },
    };
  };
  return {
    origin: server.origin,
    scripts: server.scripts,
    visit,
    async stop() {
      await browser.close();
      server.stop();
    },
  };
}

/** Measures on a stage, which ends with it. */
export async function onStage<T>(measure: (stage: Stage) => Promise<T>, flags?: readonly string[]): Promise<T> {
  const stage = await openStage(flags);
  try {
    return await measure(stage);
  } finally {
    await stage.stop();
  }
}
