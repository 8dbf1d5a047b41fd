import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from '../helpers/ensure-chrome.mjs';
import { serve } from '../helpers/serve.js';

const WARM_UP = 10_000;
const LOOKS = 100_000;

vi.setConfig({ testTimeout: 300_000 });

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const script = read('dist/outage-banner.js');
const feed = JSON.parse(read('public/feeds/massachusetts-911-2024-06-18.json'));

/** Runs in the page: a banner whose looks are counted, ten times as many good ones as failures, without a network. */
async function prepare(texts: readonly string[]): Promise<void> {
  let looks = 0;
  globalThis.fetch = async () => {
    looks++;
    if (looks % 10 === 0) return new Response('', { status: 503 });
    return new Response(texts[looks < 20 ? 0 : 1]);
  };
  const element = document.createElement('outage-banner') as HTMLElement & { refresh(): Promise<void> };
  element.setAttribute('src', '/feed');
  document.body.append(element);
  const page = globalThis as typeof globalThis & { gc(): void; lookOn(until: number): Promise<number> };
  page.lookOn = async (until) => {
    while (looks < until) await element.refresh();
    // What the last looks left to be cleared away is cleared in a turn of its own.
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      page.gc();
    }
    return (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  };
}

/** The bytes in use after so many looks. */
const lookOn = (until: number) => (globalThis as unknown as { lookOn(until: number): Promise<number> }).lookOn(until);

it(`${LOOKS} looks leave nothing behind: no byte, no node, no listener`, async () => {
  const address = await serve((request, response) => {
    const isScript = request.url === '/outage-banner.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/outage-banner.js"></script>');
  });
  // Without the compilers: what they write as the code gets warm is no leak, but counts as memory in use.
  const flags = '--js-flags=--expose-gc --no-opt --no-sparkplug --no-maglev';
  const args = [...chromeArguments, flags, '--enable-precise-memory-info'];
  const browser = await puppeteer.launch({ executablePath: ensureChrome(), args });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const updated = new Date().toISOString();
    await page.evaluate(
      prepare,
      [1, 2].map((revision) => JSON.stringify({ ...feed, updated, revision })),
    );
    const before = { heap: await page.evaluate(lookOn, WARM_UP), ...(await page.metrics()) };
    const after = { heap: await page.evaluate(lookOn, WARM_UP + LOOKS), ...(await page.metrics()) };
    expect((after.heap - before.heap) / LOOKS).toBeLessThan(1);
    expect(after.JSEventListeners).toBe(before.JSEventListeners);
    expect(Math.abs((after.Nodes ?? 0) - (before.Nodes ?? 0))).toBeLessThan(50);
  } finally {
    await browser.close();
  }
});
