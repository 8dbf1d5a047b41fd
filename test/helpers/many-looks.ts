import type { Page } from 'puppeteer-core';

/** What a page's looks bring, without a network: thousands of them take seconds. */
export interface ManyLooks {
  /** One after the other, the last one for ever. In it, `"@look"` is the look's number, and `@@` its last two digits. */
  readonly texts: readonly string[];
  /** Every so many looks one fails. */
  readonly failEvery?: number;
}

/** Runs in the page: a banner whose looks are counted. */
function prepare({ texts, failEvery = Number.POSITIVE_INFINITY }: ManyLooks): void {
  let looks = 0;
  globalThis.fetch = async () => {
    looks++;
    if (looks % failEvery === 0) return new Response('', { status: 503 });
    const text = texts[Math.min(looks, texts.length) - 1]!;
    return new Response(text.replaceAll('"@look"', `${looks}`).replaceAll('@@', `${looks % 100}`.padStart(2, '0')));
  };
  const element = document.createElement('outage-banner') as HTMLElement & { refresh(): Promise<void> };
  element.setAttribute('src', '/feed');
  document.body.append(element);
  const page = globalThis as typeof globalThis & { lookOn(until: number): Promise<void> };
  page.lookOn = async (until) => {
    while (looks < until) await element.refresh();
  };
}

/** Puts a banner on a page that has its script. Gives the way to have it look until it has looked so many times. */
export async function manyLooks(page: Page, looks: ManyLooks): Promise<(until: number) => Promise<void>> {
  await page.evaluate(prepare, looks);
  return (until) => page.evaluate((count) => (globalThis as never as { lookOn: typeof lookOn }).lookOn(count), until);
}

declare function lookOn(until: number): Promise<void>;
