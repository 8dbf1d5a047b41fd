import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, vi } from 'vitest';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { serve } from './serve.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The feed that is named in the built list of feeds. */
export const LISTED = 'massachusetts-911-2024-06-18';

/** That feed, as if it were written now. */
export const article = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    ...JSON.parse(readFileSync(join(DIST, `feeds/${LISTED}.json`), 'utf8')),
    updated: new Date().toISOString(),
    ...fields,
  });

/** A static server of the built files, in a browser. */
export interface Site {
  readonly origin: string;
  /** What an address answers from now on, by its path. */
  put(path: string, text: string | Promise<string>, headers?: Readonly<Record<string, string>>): void;
  /** The generator in a new tab. */
  open(query?: Readonly<Record<string, string>> | string): Promise<Page>;
  /** A page of one's own in a new tab, with this in its body. */
  visit(body: string, policy?: string): Promise<Page>;
}

/** All that the page has to be told before it can be looked at. */
async function ready(page: Page): Promise<Page> {
  await page.waitForSelector('embed-generator #src');
  await page.waitForFunction(() => !document.querySelector('#pinned:disabled'));
  return page;
}

/** Whatever a page throws, or complains of beyond what was expected, fails the test. */
function watch(page: Page, wrong: unknown[]): void {
  page.on('pageerror', (error) => wrong.push(error));
  page.on('console', (message) => {
    // What is not there, or not allowed, is what some tests are about.
    const isExpected = /Failed to load resource|blocked by CORS|inline style|valid digest/.test(message.text());
    if (message.type() === 'error' && !isExpected) wrong.push(message.text());
  });
}

async function siteOf(context: BrowserContext): Promise<Site> {
  const own = new Map<string, readonly [text: string | Promise<string>, headers: Readonly<Record<string, string>>]>();
  const origin = await serve(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://site');
    const [text, headers] = own.get(pathname) ?? [];
    const file = join(DIST, pathname);
    const type = { 'Content-Type': `${TYPES[extname(pathname)] ?? 'text/html'}; charset=utf-8` };
    if (text !== undefined) response.writeHead(200, { ...type, ...headers }).end(await text);
    else if (existsSync(file) && statSync(file).isFile()) response.writeHead(200, type).end(readFileSync(file));
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  const allow = ['clipboard-read', 'clipboard-sanitized-write'] as const;
  await context.overridePermissions(origin, [...allow]);
  const wrong: unknown[] = [];
  onTestFinished(async () => {
    await context.close();
    expect(wrong).toEqual([]);
  });
  const tab = async (path: string) => {
    const page = await context.newPage();
    watch(page, wrong);
    await page.setViewport({ width: 1200, height: 900 });
    await page.goto(origin + path);
    return page;
  };
  const put: Site['put'] = (path, text, headers = {}) => own.set(path, [text, headers]);
  put(`/feeds/${LISTED}.json`, article());
  return {
    origin,
    put,
    open: async (query = {}) => ready(await tab(`/generator.html?${new URLSearchParams(query)}`)),
    async visit(body, policy) {
      const path = `/page-${own.size}.html`;
      const html = `<!doctype html><html lang="en"><title>Town news</title><body><h1>Town news</h1>${body}`;
      put(path, html, policy ? { 'Content-Security-Policy': policy } : {});
      return tab(path);
    },
  };
}

/** One Chromium for a file. Gives the way to a site with the generator on it. */
export function generatorSite(): () => Promise<Site> {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
    return () => browser.close();
  });
  return async () => siteOf(await browser.createBrowserContext());
}

/** Puts a text into a field, in place of what is there, as who types it. */
export async function fill(page: Page, id: string, text: string): Promise<void> {
  await page.focus(`#${id}`);
  await page.$eval(`#${id}`, (field) => (field as HTMLInputElement).select());
  if (text) await page.keyboard.type(text);
  else await page.keyboard.press('Delete');
}

/** Waits until the feed was read, and the frames of the preview have a banner with news. */
export async function previewed(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(
      ({ contentDocument }) => contentDocument?.querySelector('outage-banner[state=live]') != null,
    ),
  );
}

/** Presses the button, and gives what is on the clipboard then. */
export async function copied(page: Page, what: 'code' | 'policy' = 'code'): Promise<string> {
  await page.bringToFront();
  await page.click(`#copy-${what}`);
  await page.waitForFunction((id) => document.querySelector(`#copy-${id} + .copied`)?.textContent, {}, what);
  return page.evaluate(() => navigator.clipboard.readText());
}
