import { expect, it, vi } from 'vitest';
import { local } from '../fixtures/heard-feeds.js';
import { ENGINES, openPage } from '../helpers/heard-page.js';
import { answerTo } from '../helpers/reader-keys.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Where a page has no landmark, Orca stays with the field by itself. */
const homepage = (banner: string) => `<main>
  <section aria-label="Town hall"><p><label>Your name <input></label></p></section>
  <aside aria-label="News">${banner}</aside>
</main>`;

it.each(ENGINES)(
  '%s: who types into a form of the page is not disturbed when the banner first appears',
  async (engine) => {
    const heard = await openPage(engine, undefined, homepage);
    const { transcript, page, publish, saidSince } = heard;
    await answerTo(heard, 'Tab', 'Your name entry.');
    await answerTo(heard, 'a', 'a');
    const mark = transcript.mark();
    publish(local());
    await page.waitForSelector('outage-banner[state=live] >>> select:not([inert])');
    await answerTo(heard, 'b', 'b');
    expect(await saidSince(mark)).toEqual(['b']);
    expect(await page.$eval('input', ({ value }) => value)).toBe('ab');
  },
);
