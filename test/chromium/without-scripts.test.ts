import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../fixtures/every-kind.js';
import { snapshotOf } from '../fixtures/snapshot.js';
import { visitor } from '../helpers/site.js';

const visit = visitor();

const article = {
  ...JSON.parse(readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8')),
  updated: new Date().toISOString(),
};

const ways: readonly (readonly [what: string, place: (inside: string) => string])[] = [
  [
    'the tag',
    (inside) =>
      `<outage-banner src="/feed">${inside}</outage-banner><script type="module" src="/outage-banner.js"></script>`,
  ],
  [
    'a placeholder',
    (inside) => `<div class="outage-banner" data-src="/feed">${inside}</div><script async src="/embed.js"></script>`,
  ],
];

describe.each(ways)('with scripts off, a snapshot in %s', (_what, place) => {
  it('shows the sentence and all numbers, each a link that can be followed with the keyboard', async () => {
    const page = await visit({ feed: article, body: place(snapshotOf(article)), hasScripts: false });
    const text = await page.$eval('body', (body) => (body as HTMLElement).innerText);
    expect(text).toContain('911 is not working. If you call 911, you may not get help.');
    const links = await page.$$eval('a[href^="tel:"]', (all) =>
      all
        .filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 0)
        .map((link) => link.textContent),
    );
    expect(links).toHaveLength(11);
    for (const number of links) expect(text).toContain(number);
    await page.keyboard.press('Tab');
    expect(await page.$eval(':focus', (link) => link.getAttribute('href'))).toBe('tel:+19785386180');
  });
});

it('with scripts on, the same page has the banner', async () => {
  const page = await visit({ feed: article, body: ways[0]![1](snapshotOf(article)) });
  await page.waitForSelector('outage-banner[state=live]');
  expect(
    await page.$eval('outage-banner', (banner) => banner.shadowRoot!.querySelectorAll('a[href^="tel:"]').length),
  ).toBe(11);
});

it('what is only text can’t be followed, with scripts off either', async () => {
  const feed = everyKind({ status: 'restored' });
  const page = await visit({ feed, body: snapshotOf(feed), hasScripts: false });
  expect(await page.$$eval('[href^="tel:"], [href^="sms:"]', (all) => all.length)).toBe(0);
  expect(await page.$eval('body', (body) => (body as HTMLElement).innerText)).toContain('413-555-0130');
});
