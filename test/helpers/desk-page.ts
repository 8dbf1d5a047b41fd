import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { preview } from 'vite';
import { beforeAll, expect, onTestFinished, vi } from 'vitest';
import { demoFeeds } from '../../demo/server/feed-server.js';
import { demoRoutes } from '../../demo/server/routes.js';
import { blamelessPage } from './blameless-page.js';
import type { Banner } from './chromium-page.js';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';

export const TOKEN = 'demo-token';
export const FEED = 'feeds/massachusetts-911-2024-06-18.json';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The built page, in a browser, beside the demo's own server. */
export interface DeskPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** With a slash at its end. */
  readonly origin: string;
  /** Puts a value into the field with that id, as a person would. */
  fill(id: string, value: string): Promise<void>;
  /** Presses the button with these words inside an element. */
  press(words: string, inside?: string): Promise<void>;
  /** What the element says. */
  text(selector: string): Promise<string>;
  /** What readers get. */
  onAir(path?: string): Promise<Record<string, unknown>>;
  /** Another editor publishes. */
  publish(fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** Goes through the question before publishing, ticking what is asked. */
  confirm(): Promise<void>;
}

export interface Visit {
  /** CSS pixels. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
  /** Another server than the demo's own. */
  readonly at?: string;
}

/** The demo as built, with feeds of its own, until the test is over. Gives its origin, with a slash at the end. */
export async function demo(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  await cp(at('public/feeds'), join(folder, 'feeds'), { recursive: true });
  const server = await preview({
    configFile: false,
    root: at('.'),
    logLevel: 'silent',
    plugins: [demoRoutes(), demoFeeds(join(folder, 'feeds'), join(folder, 'published'), TOKEN)],
    preview: { port: 0, host: '127.0.0.1' },
  });
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  return server.resolvedUrls!.local[0]!;
}

async function put(address: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const before = await fetch(address);
  const feed = { ...(await before.json()), ...fields };
  const headers = { Authorization: `Bearer ${TOKEN}`, 'If-Match': before.headers.get('ETag') ?? '' };
  const answer = await fetch(address, { method: 'PUT', body: JSON.stringify(feed), headers });
  expect(answer.status).toBe(204);
}

/** What a person does, in the words of the page. */
function handsOn(page: Page, context: BrowserContext, origin: string): DeskPage {
  const press = async (words: string, inside = 'body') => {
    const found = await page.waitForSelector(
      `${inside} ::-p-xpath(.//button[starts-with(normalize-space(.), "${words}")])`,
    );
    // As a script: what covers a button for a moment is not what is tested here.
    await found!.evaluate((button) => (button as HTMLButtonElement).click());
  };
  return {
    page,
    context,
    origin,
    press,
    fill: async (id, value) => {
      await page.waitForSelector(`#${id}`);
      await page.evaluate(
        (field, text) => {
          const input = document.getElementById(field) as HTMLInputElement;
          input.focus();
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
          input.blur();
        },
        id,
        value,
      );
    },
    text: (selector) => page.$eval(selector, (element) => (element as HTMLElement).innerText),
    onAir: async (path = FEED) => (await fetch(origin + path)).json(),
    publish: (fields) => put(origin + FEED, fields),
    confirm: async () => {
      await page.waitForSelector('dialog[open]');
      for (const box of await page.$$('dialog input[type=checkbox]')) await box.click();
      await press('Publish now', 'dialog');
    },
  };
}

/**
 * One Chromium for a file. Gives the way to open a page of the built demo, each time on a server and in a profile of its own.
 * Whatever its scripts threw fails the test.
 */
export function desks(): (path?: string, options?: Visit) => Promise<DeskPage> {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
    return () => browser.close();
  });
  return async (path = `desk.html?feed=${FEED}`, { width = 1200, scheme = 'light', at: there, before } = {}) => {
    const origin = there ?? (await demo());
    const page = await blamelessPage(browser);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (before) await page.evaluateOnNewDocument(before);
    await page.goto(origin + path);
    await page.waitForFunction(() => !document.querySelector('feed-desk') || document.querySelector('h1[tabindex]'));
    return handsOn(page, page.browserContext(), origin);
  };
}

/** Runs in the page: what its banner says, after it has looked. */
export async function readersSee(): Promise<string> {
  const banner = document.querySelector<Banner>('outage-banner')!;
  await banner.refresh();
  await banner.updateComplete;
  return banner.shadowRoot!.querySelector<HTMLElement>('.banner')!.innerText;
}
