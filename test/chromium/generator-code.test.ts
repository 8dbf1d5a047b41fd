import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { EMBED_FORMS, type EmbedForm } from '../../src/publish/embed-code.js';
import { copied, fill, generatorSite, LISTED, type Site } from '../helpers/generator-page.js';

const site = generatorSite();

const { folder, integrity } = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));

/** Fills the form in as a webmaster does, with the mouse and the keyboard. */
async function filledIn(page: Page, form: EmbedForm, isPinned: boolean): Promise<void> {
  await page.select(
    '#sample',
    await page.$eval('#sample option:last-child', (option) => (option as HTMLOptionElement).value),
  );
  await page.waitForFunction(() => document.body.innerText.includes('The feed can be read.'));
  await fill(page, 'name', 'Ware police and fire dispatch');
  await fill(page, 'number', '413-555-0130');
  await page.click(`#form-${form}`);
  if (isPinned) await page.click('#pinned');
}

/** The numbers that can be called on a page, wherever they are: in the page, in a banner, in a frame. */
async function numbersOn(page: Page, form: EmbedForm): Promise<string[]> {
  if (form === 'snapshot') return page.$$eval('a[href^="tel:"]', (all) => all.map(({ href }) => href));
  const holder = form === 'frame' ? await (await page.waitForSelector('iframe'))!.contentFrame() : page.mainFrame();
  const banner = await holder.waitForSelector('outage-banner[state=live]');
  return banner!.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part=number][href]')]
      .filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 0)
      .map(({ href }) => href),
  );
}

/** The page that the code makes, under no more than the policy that stands beneath it. */
async function pasted(open: Site, code: string, policy: string): Promise<Page> {
  return open.visit(code, policy ? `default-src 'none'; ${policy}` : undefined);
}

describe('the code, copied with the button, pasted into a blank page with the policy beneath it, has the numbers', () => {
  const forms: readonly (readonly [EmbedForm, boolean])[] = EMBED_FORMS.flatMap((form) =>
    (form === 'snapshot' ? [false] : [false, true]).map((isPinned) => [form, isPinned] as const),
  );

  it.each(forms)('%s, pinned: %s', async (form, isPinned) => {
    const open = await site();
    const page = await open.open();
    await filledIn(page, form, isPinned);
    const code = await copied(page);
    const policy = form === 'snapshot' ? '' : await copied(page, 'policy');
    expect(code.includes(folder)).toBe(isPinned);
    expect(code.includes(' integrity="sha384-')).toBe(isPinned && form !== 'frame');
    const numbers = await numbersOn(await pasted(open, code, policy), form);
    // A frame can't carry the site's own number, nor does a copy of the feed have it.
    const isOwnToo = !/^(frame|snapshot)$/.test(form);
    expect(numbers).toHaveLength(isOwnToo ? 12 : 11);
    expect(numbers[0]).toBe(isOwnToo ? 'tel:+14135550130' : 'tel:+19785386180');
  });

  it('a bar for a homepage is one script, open at a press', async () => {
    const open = await site();
    const page = await open.open({ src: `${open.origin}/feeds/${LISTED}.json` });
    await page.click('#layout-bar');
    expect(await page.$eval('#form-script', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
    const code = await copied(page);
    expect(code).toMatch(/^<script async src="[^"]+\/embed\.js"[^>]+data-layout="bar"><\/script>\n$/);
    const shown = await pasted(open, code, await copied(page, 'policy'));
    const banner = (await shown.waitForSelector('outage-banner[state=live]'))!;
    await banner.evaluate((element) => element.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')!.click());
    expect(await numbersOn(shown, 'script')).toHaveLength(11);
  });
});

it('a pinned page runs no script that is another by a byte: what stands inside stays', async () => {
  const open = await site();
  const page = await open.open({ src: `${open.origin}/feeds/${LISTED}.json`, pinned: 'yes' });
  await page.waitForFunction(() => document.body.innerText.includes('The feed can be read.'));
  const code = await copied(page);
  expect(code).toContain(integrity['outage-banner.js']);
  open.put(
    `/${folder}/outage-banner.js`,
    `${readFileSync(new URL(`../../dist/${folder}/outage-banner.js`, import.meta.url))} `,
  );
  const shown = await open.visit(`${code}<script type="module">document.title = 'all scripts have run'</script>`);
  await shown.waitForFunction(() => document.title === 'all scripts have run');
  expect(await shown.evaluate(() => customElements.get('outage-banner') === undefined)).toBe(true);
  expect(await shown.$eval('outage-banner', (banner) => banner.querySelectorAll('a[href^="tel:"]').length)).toBe(11);
});

it('colours and looks that are chosen are on the page', async () => {
  const open = await site();
  const src = `${open.origin}/feeds/${LISTED}.json`;
  for (const form of ['tag', 'script', 'placeholder']) {
    const page = await open.open({ src, form, accent: '#14427a', layout: 'numbers', 'heading-level': '4', lang: 'es' });
    const shown = await open.visit(await copied(page));
    const banner = (await shown.waitForSelector('outage-banner[state=live]'))!;
    const look = await banner.evaluate((element) => ({
      layout: element.getAttribute('layout'),
      lang: element.getAttribute('lang'),
      heading: element.shadowRoot!.querySelector('h4') !== null,
      band: getComputedStyle(element.shadowRoot!.querySelector('[part~=header]')!).backgroundColor,
    }));
    expect(look).toEqual({ layout: 'numbers', lang: 'es', heading: true, band: 'rgb(20, 66, 122)' });
  }
});
