import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type DeskPage, desks, FEED, TOKEN, type Visit } from '../helpers/desk-page.js';

const open = desks();

/** The screens of the desk, each with all that can be on it. */
const screens: Readonly<Record<string, (desk: DeskPage) => Promise<unknown>>> = {
  'the first screen': async ({ page }) => page.waitForSelector('#start'),
  'an empty form': async ({ page, press }) => {
    await press('Start a new outage');
    await page.waitForSelector('#field-headline');
    await page.click('header a[href="#publish"]');
  },
  'a form with everything open, and a list to confirm': async (desk) => {
    await opened(desk);
    await desk.fill('field-contacts-0-numbers-0', '413-555-013');
    await desk.fill('paste-text', 'Ware: 413-555-0130 or 413-555-013\nThanks,\n413-555-0131');
    await desk.press('Read the list');
    await desk.page.click('input[value=restored]');
    await desk.page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
  },
  'the question before publishing': async (desk) => {
    await opened(desk);
    await desk.fill('field-contacts-0-numbers-0', '413-555-0130');
    await desk.page.click('input[value=partial]');
    await desk.press('Publish …');
    await desk.page.waitForSelector('dialog[open]');
  },
  'a conflict': async (desk) => {
    await opened(desk);
    await desk.publish({ revision: 5, headline: 'Their headline' });
    await desk.fill('put-token', TOKEN);
    await desk.press('Publish …');
    await desk.confirm();
    await desk.page.waitForSelector('#question .offer');
  },
};

async function opened({ page, press }: DeskPage): Promise<void> {
  await press('Open the address');
  await page.waitForSelector('#field-headline');
  await page.waitForSelector('outage-banner[state=live]');
}

async function at(screen: string, visit: Visit): Promise<DeskPage> {
  const desk = await open(undefined, visit);
  await screens[screen]!(desk);
  return desk;
}

/** What axe has against the page, contrast of 7:1 included. */
async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe.each(Object.keys(screens))('%s', (screen) => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (scheme) => {
    const { page } = await at(screen, { scheme });
    expect(await wrongs(page)).toEqual([]);
  });

  it.each([320, 360, 704])('needs no scrolling to the side, %d px wide', async (width) => {
    const { page } = await at(screen, { width });
    const over = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    );
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });

  it('has targets of at least 44 px', async () => {
    const { page } = await at(screen, { width: 360 });
    const small = await page.$$eval(
      'feed-desk :is(button, input:not([type=radio], [type=checkbox]), select, textarea, summary, nav a, .button, label:has(> input))',
      (all) =>
        all
          .filter((element) => element.getClientRects().length && element.getBoundingClientRect().height < 43.9)
          .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});

it('axe sees the page: a field without a label is found', async () => {
  const { page } = await at('an empty form', {});
  await page.evaluate(() => document.querySelector('label[for=field-headline]')!.remove());
  expect((await wrongs(page)).map((wrong) => wrong.split(':')[0])).toContain('label');
});

/** Tab, until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 150; stops++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector} by the Tab key`);
}

describe('by keyboard alone', () => {
  it('an outage is entered, its list confirmed, and published', async () => {
    const desk = await open();
    const { page } = desk;
    const { keyboard } = page;
    const type = async (selector: string, words: string) => {
      await tabTo(page, selector);
      await keyboard.type(words);
    };
    await tabTo(page, '#start');
    await keyboard.press('Enter');
    await page.waitForSelector('#field-headline');
    await tabTo(page, 'input[name=status]');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await type('#field-affected', 'Springfield');
    await type('#field-headline', '911 is down in Springfield');
    await type('#paste-text', 'Springfield: 413-555-0130');
    await keyboard.press('Enter');
    await keyboard.type('Ware – 413-555-0131 or 413-555-0132');
    await tabTo(page, '#paste-read');
    await keyboard.press('Enter');
    // The focus is on the first row, then on the next, then on the word that all is done.
    for (const area of ['Springfield', 'Ware']) {
      await page.waitForFunction((name) => document.activeElement?.textContent?.endsWith(`: ${name}`), {}, area);
      await keyboard.press('Enter');
    }
    await page.waitForFunction(() => document.activeElement?.id === 'paste-said');
    await type('#put-address', '');
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    await keyboard.type('feeds/springfield.json');
    await type('#put-token', TOKEN);
    await keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    for (const name of ['status', 'numbers']) {
      await tabTo(page, `dialog [name=${name}]`);
      await keyboard.press('Space');
    }
    await tabTo(page, 'dialog .main');
    await keyboard.press('Enter');
    // How it went is where the focus is then.
    await page.waitForFunction(() => document.activeElement?.id === 'said');
    expect(await desk.text('#said')).toContain('Published as revision 1');
    expect(await desk.onAir('feeds/springfield.json')).toMatchObject({
      status: 'down',
      contacts: [
        { area: 'Springfield', numbers: ['413-555-0130'] },
        { area: 'Ware', numbers: ['413-555-0131', '413-555-0132'] },
      ],
    });
  });

  it('the focus goes where the work goes on: into a new entry, and to the way to add one when it is gone', async () => {
    const { page } = await at('an empty form', {});
    const focus = () => page.evaluate(() => document.activeElement?.id);
    await page.focus('#field-contacts-add');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-contacts-0-area');
    await tabTo(page, '#field-contacts-0 .tools button:last-child');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-contacts-add');
    expect(await focus()).toBe('field-contacts-add');
  });

  it('Escape leaves the question, and the focus is where it was', async () => {
    const { page } = await at('the question before publishing', {});
    await page.keyboard.press('Escape');
    expect(await page.$('dialog[open]')).toBeNull();
  });
});

it('what is wrong with a field is said with it', async () => {
  const desk = await at('an empty form', {});
  await desk.fill('field-headline', '');
  const field = await desk.page.$eval('#field-headline', (input) => ({
    invalid: input.getAttribute('aria-invalid'),
    said: (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim())
      .join(' '),
  }));
  expect(field.invalid).toBe('true');
  expect(field.said).toContain('This is needed.');
});

it('the demo’s start page leads to the desk, with the article’s feed filled in', async () => {
  const desk = await open('demo/');
  await desk.page.click('a[href*="desk.html"]');
  await desk.page.waitForSelector('#open-address');
  await desk.press('Open the address');
  await desk.page.waitForSelector('#field-headline');
  expect(new URL(desk.page.url()).searchParams.get('feed')).toContain(FEED);
});
