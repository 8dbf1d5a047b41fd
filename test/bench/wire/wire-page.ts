import type { Browser, Page } from 'puppeteer-core';
import type { OutageBannerElement } from '../../../src/index.ts';

/** A town's page around a banner whose script and feed come from another host. */
export const bannerPage = (host: string, feed: string) =>
  `<script type="module" src="${host}/v1/outage-banner.js" crossorigin></script>
  <outage-banner src="${host}/feeds/${feed}" refresh="10"></outage-banner>`;

/** Opens a page in a window of its own, and waits until its banner has had news. */
export async function openBanner(browser: Browser, address: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('outage-banner[state=live]');
  return page;
}

/** So many looks, one after the other, as if their time had come. @returns the revision that is then on screen */
export const look = (page: Page, count: number): Promise<number | undefined> =>
  page.evaluate(async (times) => {
    const banner = document.querySelector<OutageBannerElement>('outage-banner')!;
    for (let done = 0; done < times; done++) await banner.refresh();
    return banner.feed?.revision;
  }, count);
