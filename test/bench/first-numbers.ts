import { feedOf } from './feeds.ts';
import { firstNumber } from './render-page.ts';
import type { Stage } from './stage.ts';

/** A slow phone network's time to answer; the script is there already. */
export const NETWORK_MS = 500;

/** Milliseconds from a script's start to its first numbers: on a first visit, and on the next one with the copy that it kept. */
export async function firstNumbers(stage: Stage, script: string, count: number) {
  const body = (src: string) => `<h1>Town news</h1><outage-banner src="${src}"></outage-banner>`;
  const { page, leave } = await stage.visit({ feed: feedOf(count), body });
  await page.emulateNetworkConditions({ download: -1, upload: -1, latency: NETWORK_MS });
  const firstMs = await page.evaluate(firstNumber, script);
  await page.waitForSelector('outage-banner[state=live]');
  await page.reload();
  const keptMs = await page.evaluate(firstNumber, script);
  const state = await page.$eval('outage-banner', (banner) => banner.getAttribute('state'));
  await leave();
  if (state !== 'stale') throw new Error(`What came first is ${state}: not the copy on the device.`);
  return { firstMs, keptMs };
}
