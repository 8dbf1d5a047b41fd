import type { Page } from 'puppeteer-core';
import type { OutageBannerElement } from '../../../src/index.ts';

declare global {
  /** In the page: all that a banner's `state` has been. */
  var statesSeen: Set<string | null>;
}

/** Takes note, from now on, of all that the page's banner says of the news. */
export const watchBanner = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const banner = document.querySelector('outage-banner')!;
    globalThis.statesSeen = new Set([banner.getAttribute('state')]);
    new MutationObserver(() => globalThis.statesSeen.add(banner.getAttribute('state'))).observe(banner, {
      attributeFilter: ['state'],
    });
  });

/** What stands in the banner now, and which states it had. */
export const readBanner = (page: Page) =>
  page.evaluate(() => {
    const banner = document.querySelector<OutageBannerElement>('outage-banner')!;
    return {
      states: [...globalThis.statesSeen],
      updated: banner.feed!.updated,
      contacts: banner.shadowRoot!.querySelectorAll('[part~=contact]').length,
      age: banner.shadowRoot!.querySelector('[part=updated]')!.textContent!.replace(/\s+/g, ' ').trim(),
    };
  });

/** Waits until a revision is on screen. @returns how many seconds that took */
export async function secondsUntil(page: Page, revision: number): Promise<number> {
  const startMs = performance.now();
  await page.waitForFunction(
    (wanted) => document.querySelector<OutageBannerElement>('outage-banner')!.feed?.revision === wanted,
    { polling: 100, timeout: 60_000 },
    revision,
  );
  return (performance.now() - startMs) / 1000;
}
