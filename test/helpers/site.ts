import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { beforeAll, vi } from 'vitest';
import { blamelessPage } from './blameless-page.js';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { serve } from './serve.js';

/** Something that a test's site gives out: the feed at `/feed`, and a page. */
export interface Site {
  readonly feed: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Whether the reader's browser runs scripts. */
  readonly hasScripts?: boolean;
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** The answer to a path: the page, the feed, or a built file. */
function answerTo({ feed, body }: Site, path: string): readonly [type: string, text: string] | undefined {
  if (path === '/') {
    return ['text/html', `<!doctype html><html lang="en"><title>Town news</title><body><h1>Town news</h1>${body}`];
  }
  if (path === '/feed') return ['application/json', JSON.stringify(feed)];
  const file = DIST + path.slice(1);
  const type = TYPES[path.split('.').at(-1) ?? ''];
  return type && existsSync(file) ? [type, readFileSync(file, 'utf8')] : undefined;
}

/** One Chromium for a file. Gives the way to a page of a site with the built files. */
export function visitor(): (site: Site) => Promise<Page> {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
    return () => browser.close();
  });
  return async (site) => {
    const origin = await serve((request, response) => {
      const [type, text] = answerTo(site, request.url ?? '') ?? [];
      response.writeHead(text ? 200 : 404, { 'Content-Type': `${type ?? 'text/plain'}; charset=utf-8` }).end(text);
    });
    const page = await blamelessPage(browser);
    await page.setJavaScriptEnabled(site.hasScripts ?? true);
    await page.goto(origin);
    return page;
  };
}
