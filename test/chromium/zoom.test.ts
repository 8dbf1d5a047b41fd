import { expect, it } from 'vitest';
import { everyKind } from '../fixtures/every-kind.js';
import { chromium } from '../helpers/chromium-page.js';

const open = chromium();

/** Runs in the page: how far it is too wide. */
const excess = () => document.documentElement.scrollWidth - innerWidth;

it('a window of 1280 by 1024 at 400 % scrolls one way only, and all works there', async () => {
  const feed = everyKind({ updated: '2026-03-02T14:38:00-05:00' });
  const attributes = { layout: 'bar', local: 'Springfield dispatch: 413-555-0130', 'max-numbers': '3' };
  const { page, publish } = await open({ feed, attributes });
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
  const rows = () => page.$$eval('outage-banner >>> [part=contact]', (all) => all.length);
  // Real clicks: what is covered or out of sight can't be hit.
  await page.locator('outage-banner >>> .bar button').click();
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
  const before = await rows();
  await page.locator('outage-banner >>> .numbers > button').click();
  expect(await rows()).toBeGreaterThan(before);
  await page.locator('outage-banner >>> input').fill('hills');
  await page.waitForFunction(() =>
    /: 1$/.test(document.querySelector('outage-banner')!.shadowRoot!.querySelector('.found')!.textContent!.trim()),
  );
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
  await page.locator('outage-banner >>> .tools button:last-of-type').click();
  await publish(undefined);
  expect(await page.$$eval('outage-banner >>> [part=notice]', (all) => all.length)).toBe(2);
  await page.locator('outage-banner >>> [part=notice] button').click();
  expect(await page.$$eval('outage-banner >>> [part=notice]', (all) => all.length)).toBe(1);
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
});
