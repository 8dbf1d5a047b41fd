import { join } from 'node:path';

const WIDTHS = [320, 360, 704, 1200];
const FEED = 'feeds/massachusetts-911-2024-06-18.json';
const LIST = 'Springfield: 413-555-0130 or 413-555-0131\nWare – 413-555-013';

/** Puts a value into a field as typing does. */
const fill = (page, id, value) =>
  page.$eval(
    `#${id}`,
    (input, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    value,
  );

const click = (page, selector) => page.$eval(selector, (element) => element.click());

/** The screens of the desk, one after the other, in one visit. */
const screens = {
  start: () => {},
  list: async (page) => {
    await click(page, '#start');
    await page.waitForSelector('#paste-text');
    await click(page, 'input[value=down]');
    await fill(page, 'field-affected', 'Springfield');
    await fill(page, 'field-headline', '911 is down in Springfield');
    await fill(page, 'paste-text', LIST);
    await page.waitForSelector('#paste-read:enabled');
    await click(page, '#paste-read');
    await page.waitForSelector('.rows .take');
  },
  ended: async (page) => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector('#open-address');
    await page.$eval('form', (form) => form.requestSubmit());
    await page.waitForSelector('#field-contacts-0-numbers-0');
    await fill(page, 'field-contacts-0-numbers-0', '413-555-0130');
    await click(page, 'input[value=restored]');
    await page.waitForSelector('#ended');
    await fill(page, 'field-headline', '911 is working again in all of Massachusetts');
  },
  question: async (page) => {
    await page.$eval('#put', (form) => form.requestSubmit());
    await page.waitForSelector('dialog[open]');
  },
};

/** The desk as built, in every width, light and dark, for a person to look at. */
export async function shootDesk(page, address, folder) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await page.goto(new URL(`/desk.html?feed=${FEED}`, address).href, { waitUntil: 'networkidle0' });
      for (const [name, show] of Object.entries(screens)) {
        await show(page);
        await page.waitForNetworkIdle();
        const path = join(folder, `desk-${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: name !== 'question' });
      }
      await page.evaluate(() => localStorage.clear());
    }
  }
}
