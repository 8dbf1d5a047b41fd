import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from '../helpers/ensure-chrome.mjs';
import { held, WITHOUT_COMPILERS } from '../helpers/held.js';
import { manyLooks } from '../helpers/many-looks.js';
import { serve } from '../helpers/serve.js';

const WARM_UP = 10_000;
const LOOKS = 100_000;

vi.setConfig({ testTimeout: 300_000 });

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const script = read('dist/outage-banner.js');
const feed = JSON.parse(read('public/feeds/massachusetts-911-2024-06-18.json'));

it(`${LOOKS} looks leave nothing behind: no byte, no node, no listener`, async () => {
  const address = await serve((request, response) => {
    const isScript = request.url === '/outage-banner.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/outage-banner.js"></script>');
  });
  const browser = await puppeteer.launch({
    executablePath: ensureChrome(),
    args: [...chromeArguments, WITHOUT_COMPILERS],
  });
  try {
    const page = await browser.newPage();
    const cdp = await page.createCDPSession();
    await page.goto(address);
    const updated = new Date().toISOString();
    const [first, second] = [1, 2].map((revision) => JSON.stringify({ ...feed, updated, revision }));
    // Ten times as many good looks as failures.
    const lookOn = await manyLooks(page, { texts: [...Array(19).fill(first), second!], failEvery: 10 });
    await lookOn(WARM_UP);
    const before = await held(cdp);
    await lookOn(WARM_UP + LOOKS);
    const after = await held(cdp);
    expect((after.scriptBytes - before.scriptBytes) / LOOKS).toBeLessThan(1);
    expect(after.listeners).toBe(before.listeners);
    expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(50);
  } finally {
    await browser.close();
  }
});
