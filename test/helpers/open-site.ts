import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished } from 'vitest';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { serve } from './serve.js';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What is unlike any web server's answers. */
export interface Odd {
  /** Other words for the page itself. */
  readonly index?: (html: string) => string;
  /** Files that it has lost. */
  readonly lost?: RegExp;
}

export interface Site {
  readonly page: Page;
  /** Paths that the page asked for. */
  readonly asked: readonly string[];
}

/**
 * One Chromium for a file. Gives the way to open the page of a folder, as any web server does, beside a feed.
 * @returns how to open it; whatever its scripts threw or complained of fails the test
 */
export function sites(): (folder: string, feed: string, odd?: Odd) => Promise<Site> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
    return () => browser.close();
  });

  return async (folder, feed, { index = (html) => html, lost }: Odd = {}) => {
    const asked: string[] = [];
    const origin = await serve(({ url = '' }, response) => {
      asked.push(url);
      const file = join(folder, url === '/' ? 'index.html' : url);
      if (url.startsWith('/feeds/')) response.setHeader('Content-Type', 'application/json').end(feed);
      else if (lost?.test(url) || !existsSync(file)) response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
      else {
        const text = readFileSync(file, 'utf8');
        response.setHeader('Content-Type', `${TYPES[extname(file)]}; charset=utf-8`);
        response.end(url === '/' ? index(text) : text);
      }
    });
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const wrong: unknown[] = [];
    page.on('pageerror', (error) => wrong.push(error));
    page.on('console', (message) => {
      const isLost = lost && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isLost) wrong.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      expect(wrong).toEqual([]);
    });
    await page.goto(origin);
    await page.waitForSelector('outage-banner[state=live]');
    return { page, asked };
  };
}
