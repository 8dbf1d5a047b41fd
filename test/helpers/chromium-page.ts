import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { beforeAll, vi } from 'vitest';
import type { OutageBannerElement } from '../../src/index.js';
import { blamelessPage } from './blameless-page.js';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { serve } from './serve.js';

export type Fields = Readonly<Record<string, unknown>>;
export type Banner = OutageBannerElement;

/** What a test's page has on it. */
export interface Stage {
  readonly feed: Fields;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether there is a page around the banner. */
  readonly around?: boolean;
  /** The page's own style sheet. */
  readonly css?: string;
  /** The page's own body, around no banner but its own, and with no script but its own. */
  readonly body?: (src: string) => string;
  readonly media?: Readonly<Record<string, string>>;
  readonly width?: number;
}

/** A page with a banner that has had its first look. */
export interface Scene {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly address: string;
  /** The feed from now on, looked at once; nothing: out of reach. */
  publish(feed: Fields | undefined): Promise<void>;
  /** Clicks the first element inside the banner that fits, as a script does: nothing is scrolled or pointed at. */
  click(selector: string): Promise<void>;
  /** Resolves when the list of languages has rested, and can be used. */
  freed(): Promise<unknown>;
}

/** What the clock of every page says, in the zone of every page. */
export const NOW = '2026-03-02T14:41:00-05:00';
const ZONE = 'America/New_York';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The feed of 18 June 2024, as if it were written three minutes ago. */
export const article: Fields = {
  ...JSON.parse(read('public/feeds/massachusetts-911-2024-06-18.json')),
  updated: '2026-03-02T14:38:00-05:00',
};

const SCRIPT = '<script type="module" src="/outage-banner.js"></script>';

const page = ({ attributes = {}, around = true, css = '', body }: Stage, src: string) => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const banner = `<outage-banner src="${src}"${written.join('')}></outage-banner>`;
  const article = `<h1>Town news</h1><p>Words before.</p><main>${banner}</main><p>Words behind.</p>`;
  return `<!doctype html><html lang="en"><title>Town news</title><meta name="viewport" content="width=device-width">
    <style>body { font: 16px/1.5 sans-serif } ${css}</style>
    <body>${body ? body(src) : `${around ? article : banner}${SCRIPT}`}`;
};

/** Runs in the page, before its own scripts: its clock stands still. */
function holdClock(nowMs: number): void {
  const Running = Date;
  globalThis.Date = class extends Running {
    constructor(...of: [number]) {
      super(...(of.length ? of : ([nowMs] as const)));
    }
    static override now = () => nowMs;
  } as DateConstructor;
}

/** Runs in the page. */
const isFree = () => !document.querySelector('outage-banner')?.shadowRoot?.querySelector('select[inert]');

/** A page of its own may have no banner yet. */
const look = () => document.querySelector<Banner>('outage-banner')?.refresh?.();

/** One Chromium and one server for a file, until its tests are over. Gives the way to open a page on them. */
export function chromium(): (stage: Stage) => Promise<Scene> {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  const stages: { readonly stage: Stage; feed: Fields | undefined }[] = [];
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    const stops: (() => void)[] = [];
    origin = await serve(
      (request, response) => {
        const [, kind = '', name = ''] = /^\/([\w.-]+)\/?([\w-]*)/.exec(request.url ?? '') ?? [];
        const { stage, feed } = stages[Number(name)] ?? {};
        const answers: Readonly<Record<string, () => readonly [type: string, text: string | undefined]>> = {
          'outage-banner.js': () => ['text/javascript', read('dist/outage-banner.js')],
          'embed.js': () => ['text/javascript', read('dist/embed.js')],
          lang: () => ['application/json', read(`dist/lang/${name}.json`)],
          feed: () => ['application/json', feed && JSON.stringify(feed)],
          page: () => ['text/html', stage && page(stage, `/feed/${name}`)],
        };
        const [type = 'text/plain', text] = answers[kind]?.() ?? [];
        response.writeHead(text ? 200 : 503, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
      },
      (stop) => stops.push(stop),
    );
    try {
      browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
    } catch (error) {
      for (const stop of stops) stop();
      throw error;
    }
    return async () => {
      await browser.close();
      for (const stop of stops) stop();
    };
  });

  return async (stage) => {
    const own = { stage, feed: stage.feed as Fields | undefined };
    const address = `${origin}/page/${stages.push(own) - 1}`;
    const page = await blamelessPage(browser);
    const features = Object.entries(stage.media ?? {}).map(([name, value]) => ({ name, value }));
    await page.setViewport({ width: stage.width ?? 800, height: 900 });
    await page.emulateTimezone(ZONE);
    await page.evaluateOnNewDocument(holdClock, Date.parse(NOW));
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features });
    await page.goto(address);
    await page.evaluate(look);
    return {
      page,
      cdp,
      address,
      async publish(feed) {
        own.feed = feed;
        await page.evaluate(look);
      },
      freed: () => page.waitForFunction(isFree),
      click: (selector) =>
        page.evaluate(async (of) => {
          const banner = document.querySelector<Banner>('outage-banner')!;
          banner.shadowRoot!.querySelector<HTMLElement>(of)!.click();
          await banner.updateComplete;
        }, selector),
    };
  };
}
