import { describe, expect, it, vi } from 'vitest';
import { local } from '../fixtures/heard-feeds.js';
import { ENGINES, openPage } from '../helpers/heard-page.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Runs in the page: what a banner must not do, outside it and inside. */
function speak(): void {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  document.querySelector('outage-banner')?.shadowRoot?.append(region);
  // In a turn of its own: a region that comes with its words is silent in Firefox.
  setTimeout(() => {
    region.textContent = 'A region inside the banner speaks.';
  }, 500);
}

describe.each(ENGINES)('%s', (engine) => {
  it('what a page says by itself is heard, and so is each key', async () => {
    const { transcript, saidSince, press, page } = await openPage(engine, local());
    const mark = transcript.mark();
    await page.evaluate(speak);
    await transcript.until('A region inside the banner speaks.', mark);
    expect(await saidSince(mark)).toEqual(['A region inside the banner speaks.']);
    await press('Tab', 'Tab');
    await transcript.until('413-555-0130 link.', mark);
  });
});
