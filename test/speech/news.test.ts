import { describe, expect, it, vi } from 'vitest';
import { local } from '../fixtures/heard-feeds.js';
import { ENGINES, openPage } from '../helpers/heard-page.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Runs in the page: the manners of the regions that hold these words. */
const mannersOf = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('outage-banner > [aria-live]')]
    .filter(({ textContent }) => textContent?.startsWith(words))
    .map(({ ariaLive }) => ariaLive);

/** Runs in the page: whether a minute has gone by on screen. */
const showsMinute = () =>
  document.querySelector('outage-banner')?.shadowRoot?.querySelector('[part=updated]')?.textContent?.includes('minute');

const DOWN = '911 is not working. If you call 911, you may not get help.';
const RESTORED = '911 is working again. Call 911 in an emergency. Do not call 911 to test it.';

describe.each(ENGINES)('%s', (engine) => {
  it('nothing is said when the banner first appears, nor by looks and minutes; a new headline is one sentence, which breaks into nothing', async () => {
    const { transcript, saidSince, press, page, publish, look, passMinute } = await openPage(engine);
    const first = transcript.mark();
    publish(local());
    await page.waitForSelector('outage-banner[state=live]');
    await passMinute();
    await page.waitForFunction(showsMinute);
    expect(await saidSince(first)).toEqual([]);
    await press('Tab', 'Tab');
    await transcript.until(/^413-555-0130 link/, first);
    await saidSince(first);
    const mark = transcript.mark();
    await look();
    await passMinute();
    publish(local({ revision: 2, headline: 'The cause is known' }));
    await look();
    // It waits for ten seconds; what was said of the first moment would have waited no longer, and come with it.
    await transcript.until(/The cause is known/, mark);
    await look();
    await passMinute();
    expect(await saidSince(mark)).toEqual(['Update: The cause is known.']);
    expect(transcript.cutsSince(mark)).toBe(0);
  });

  it('a change of status is said once and at once, that 911 went down as what breaks in', async () => {
    const { transcript, saidSince, page, publish, look } = await openPage(engine, local({ status: 'partial' }));
    const steps = [
      ['down', `${DOWN} Affected: Springfield.`, 'assertive'],
      ['restored', RESTORED, 'polite'],
      ['down', `${DOWN} Affected: Springfield.`, 'polite'],
    ] as const;
    for (const [index, [status, words, manner]] of steps.entries()) {
      const before = await page.evaluate(mannersOf, words);
      const mark = transcript.mark();
      publish(local({ status, revision: index + 2 }));
      await look();
      await transcript.until(words, mark);
      const after = await page.evaluate(mannersOf, words);
      expect(after.filter((one) => !before.includes(one))).toEqual([manner]);
      expect(await saidSince(mark)).toEqual([words]);
    }
  });
});
