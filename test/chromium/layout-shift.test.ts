import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articleAround, homepageAround } from '../fixtures/news-pages.js';
import { snapshotOf } from '../fixtures/snapshot.js';
import { article, type Banner, chromium, type Fields } from '../helpers/chromium-page.js';
import { comeLate, sumOfShifts } from '../helpers/layout-shift.js';

const open = chromium();
const WIDTHS = [412, 1280];
const STATUSES = ['partial', 'down', 'unconfirmed', 'restored', 'withdrawn'];

/** The height in the README's embed code for a card. */
const RESERVED = 'min-height: 36em';
const BAR = 'layout="bar" local="Ware police and fire dispatch: 413-555-0130"';
const dataBar = BAR.replaceAll(/(layout|local)=/g, 'data-$1=');
const bar = (src: string, inside: string) => `<outage-banner src="${src}" ${BAR}>${inside}</outage-banner>`;
const strip = (height: string) => `<div style="height: ${height}">911 is not working.</div>`;

interface Visit {
  readonly body: (src: string) => string;
  readonly width: number;
  readonly script?: string;
  /** What the status becomes, one after the other. */
  readonly statuses?: readonly string[];
}

/** The sum of what shifts on a page that was drawn before its script came. */
async function shiftOf({ body, width, script = '/outage-banner.js', statuses = [] }: Visit): Promise<number> {
  const { page, publish } = await open({ feed: article, width, body });
  await seen(page);
  await comeLate(page, script);
  for (const [index, status] of statuses.entries()) {
    await publish({ ...article, status, revision: Number(article.revision) + index + 1 });
    await page.waitForSelector(`outage-banner[status=${status}]`);
  }
  return page.evaluate(sumOfShifts);
}

const seen = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

/** How high a card is on that page. */
async function heightOf(width: number, feed: Fields = article): Promise<number> {
  const body = (src: string) =>
    articleAround(
      `<outage-banner src="${src}"></outage-banner><script type="module" src="/outage-banner.js"></script>`,
    );
  const { page } = await open({ feed, width, body });
  await page.waitForSelector('outage-banner[state=live]');
  return page.evaluate(() => document.querySelector<Banner>('outage-banner')!.offsetHeight);
}

describe.each(WIDTHS)('what the reader reads stays where it is, %d px wide', (width) => {
  it('a bar that comes into content of its height, whatever the status becomes', async () => {
    const body = (src: string) => homepageAround(bar(src, strip('3.5em')));
    expect(await shiftOf({ body, width, statuses: STATUSES })).toBe(0);
  });

  it('the same bar in a placeholder', async () => {
    const body = (src: string) =>
      homepageAround(`<div class="outage-banner" data-src="${src}" ${dataBar}>${strip('3.5em')}</div>`);
    expect(await shiftOf({ body, width, script: '/embed.js', statuses: STATUSES })).toBe(0);
  });

  it.each([
    ['the tag', 'outage-banner src', `display: block; ${RESERVED}`, '/outage-banner.js'],
    ['a placeholder', 'div class="outage-banner" data-src', RESERVED, '/embed.js'],
  ])('a card in the room that %s of the embed code keeps for it', async (_what, tag, style, script) => {
    const [name] = tag.split(' ');
    const body = (src: string) => articleAround(`<${tag}="${src}" style="${style}">911 is not working.</${name}>`);
    expect(await shiftOf({ body, width, script })).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['in an article', articleAround],
    ['on top of a homepage', homepageAround],
    ['at the very top', (banner: string) => `${banner}<p>Words behind.</p>`],
  ])('a card that takes the place of a snapshot %s', async (_where, around) => {
    const inside = snapshotOf(article);
    const body = (src: string) => around(`<outage-banner src="${src}">${inside}</outage-banner>`);
    expect(await shiftOf({ body, width })).toBe(0);
  });

  it('the same card in a placeholder', async () => {
    const body = (src: string) =>
      articleAround(`<div class="outage-banner" data-src="${src}">${snapshotOf(article)}</div>`);
    expect(await shiftOf({ body, width, script: '/embed.js' })).toBe(0);
  });

  it('a control: not below an empty tag that is filled late', async () => {
    const body = (src: string) => homepageAround(`<outage-banner src="${src}"></outage-banner>`);
    expect(await shiftOf({ body, width })).toBeGreaterThan(0.3);
  });
});

it.each(WIDTHS)('the room kept for a card is no more than the smallest takes, %d px wide', async (width) => {
  const feed = { ...article, contacts: [{ area: 'Springfield', numbers: ['413-555-0130'] }] };
  const bare = ['guidance', 'alerts', 'quotes', 'timeline', 'sources', 'links', 'summary', 'services', 'publisher'];
  const least = Object.fromEntries(Object.entries(feed).filter(([name]) => !bare.includes(name)));
  expect(await heightOf(width, least)).toBeGreaterThanOrEqual(17 * 36);
});
