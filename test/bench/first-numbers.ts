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
  const first = await page.evaluate(firstNumber, script);
  await page.waitForSelector('outage-banner[state=live]');
  await page.reload();
  const kept = await page.evaluate(firstNumber, script);
  await leave();
  if (!first.isFromNetwork || kept.isFromNetwork) throw new Error('What came first is not what was meant to.');
  return { firstMs: first.ms, keptMs: kept.ms };
}
