import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { article, copied, fill, generatorSite, LISTED, previewed, type Site } from '../helpers/generator-page.js';

const site = generatorSite();

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

declare const axe: typeof import('axe-core');

const feedOf = ({ origin }: Site) => `${origin}/feeds/${LISTED}.json`;
const codeOn = (page: Page) => page.$eval('#code-text', (field) => (field as HTMLTextAreaElement).value);
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent!.trim());
const errorAt = (page: Page, id: string) =>
  page.$eval(`#${id}`, (field) => {
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = ids.map((of) => document.getElementById(of)!.textContent).join(' ');
    return { isInvalid: field.getAttribute('aria-invalid') === 'true', words };
  });
const hears = (page: Page, words: string) =>
  page.waitForFunction((of) => document.body.innerText.includes(of), {}, words);

/** All that stands in the fields. */
const fieldsOf = (page: Page) =>
  page.$$eval('input, select', (fields) =>
    (fields as HTMLInputElement[]).map(({ id, type, value, checked }) =>
      type === 'radio' || type === 'checkbox' ? `${id} ${checked}` : `${id} ${value}`,
    ),
  );

describe('the address', () => {
  it('carries everything that was filled in, to whoever opens it', async () => {
    const open = await site();
    const page = await open.open();
    await fill(page, 'src', feedOf(open));
    await hears(page, 'The feed can be read.');
    await fill(page, 'name', 'Ware police and fire dispatch');
    await fill(page, 'number', '413-555-0130');
    await page.click('#layout-numbers');
    await fill(page, 'area', 'Franklin County');
    await page.click('#section-quotes');
    await page.click('#up-alerts');
    await page.select('#lang', 'es');
    await page.select('#theme', 'light');
    await fill(page, 'label', 'Live');
    await page.select('#heading-level', '3');
    await fill(page, 'accent', '#14427a');
    await page.click('#form-placeholder');
    await page.click('#snapshot');
    await page.click('#pinned');
    const other = await open.open(new URL(page.url()).search);
    await hears(other, 'The feed can be read.');
    expect(await fieldsOf(other)).toEqual(await fieldsOf(page));
    const code = await codeOn(page);
    expect(await codeOn(other)).toBe(code);
    expect(code.replaceAll(/\s+/g, ' ')).toContain(
      'data-layout="numbers" data-local="Ware police and fire dispatch: 413-555-0130" data-area="Franklin County" data-sections="guidance alerts numbers timeline" data-label="Live" data-lang="es" data-theme="light" data-heading-level="3" style="--outage-banner-accent: #14427a">',
    );
  });

  it('says nothing of what is as usual, and what it says that nobody knows does nothing', async () => {
    const open = await site();
    const page = await open.open('layout=popup&utm_source=mail&theme=dark');
    expect(await page.$eval('#layout-card', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
    await page.waitForFunction(() => location.search === '?theme=dark');
  });

  it('going back within the page takes nothing back that was filled in since', async () => {
    const open = await site();
    const page = await open.open();
    await page.click('nav a[href="#code"]');
    await page.click('#form-frame');
    await fill(page, 'label', 'Live');
    await page.goBack();
    await page.waitForFunction(() => location.hash === '');
    expect(await page.$eval('#label', (field) => (field as HTMLInputElement).value)).toBe('Live');
    expect(new URL(page.url()).searchParams.get('label')).toBe('Live');
    expect(new URL(page.url()).searchParams.get('form')).toBe('frame');
  });
});

describe('the town’s own number', () => {
  it('is shown as it will be dialled, and is first in the preview', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open), name: 'Ware police', number: '(413) 555-0130' });
    await previewed(page);
    expect(await page.$eval('.dialled', (link) => [link.getAttribute('href'), link.textContent])).toEqual([
      'tel:+14135550130',
      '+14135550130',
    ]);
    for (const frame of await page.$$('iframe')) {
      const first = await (await frame.contentFrame()).evaluate(() => {
        const link = document
          .querySelector('outage-banner')!
          .shadowRoot!.querySelector<HTMLAnchorElement>('[part=number]');
        return [link!.href, link!.textContent!.trim()];
      });
      expect(first).toEqual(['tel:+14135550130', '(413) 555-0130']);
    }
  });

  it('with a digit too few is said at its field, and is in no code until it is mended', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open), name: 'Ware police', number: '413-555-013' });
    await hears(page, 'The feed can be read.');
    expect(await errorAt(page, 'number')).toEqual({
      isInvalid: true,
      words: expect.stringContaining('not a whole number'),
    });
    expect(await codeOn(page)).not.toContain('413-555');
    await page.focus('#number');
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    expect((await errorAt(page, 'number')).isInvalid).toBe(false);
    expect(await codeOn(page)).toContain('local="Ware police: 413-555-0130"');
  });
});

describe('what is wrong with a feed is said in words', () => {
  it('an address that no page could load', async () => {
    const open = await site();
    const page = await open.open({ src: 'http://news.example/now.json' });
    expect(await errorAt(page, 'src')).toEqual({
      isInvalid: true,
      words: expect.stringContaining('begin with https://.'),
    });
    expect(await textOf(page, '#no-code')).toContain('Fill in the address of the feed first.');
  });

  it.each([
    ['an error', undefined, 'answers with an error (404)'],
    ['no feed', '<!doctype html>', 'This is not JSON.'],
    ['a number that is none', article({ contacts: [{ area: 'Ware', numbers: ['413-555-013'] }] }), 'This has 9 digits'],
  ])('%s', async (_what, text, words) => {
    const open = await site();
    if (text) open.put('/feeds/other.json', text);
    const page = await open.open({ src: `${open.origin}/feeds/other.json` });
    await hears(page, words);
    expect(
      await page.$eval('[aria-labelledby=feed] [role=status]', (said, of) => said.textContent!.includes(of), words),
    ).toBe(true);
  });

  it('the last address counts, however late the answer to the one before comes', async () => {
    const open = await site();
    let answer = (_text: string) => {};
    open.put(
      '/feeds/slow.json',
      new Promise<string>((answered) => {
        answer = answered;
      }),
    );
    const page = await open.open({ src: `${open.origin}/feeds/slow.json` });
    await hears(page, 'Reading the feed');
    await fill(page, 'src', feedOf(open));
    await hears(page, 'The feed can be read.');
    answer('<!doctype html>');
    // Asked for after that answer went out, on the way of which this one comes.
    await page.evaluate(async () => (await fetch('feeds.json')).text());
    expect(await page.$eval('body', (body) => body.innerText.includes('This is not JSON.'))).toBe(false);
    expect(await codeOn(page)).toContain(`src="${feedOf(open)}"`);
  });
});

describe('the preview', () => {
  it('is the real banner, in the widths of a phone and of a column, each as high as what is in it', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open), layout: 'numbers', theme: 'dark', 'on-accent': '#eeeeee' });
    await previewed(page);
    const look = () =>
      page.$$eval('iframe', (frames) =>
        frames.map(({ contentDocument, clientWidth, clientHeight }) => {
          const banner = contentDocument!.querySelector('outage-banner')!;
          const [layout, theme] = ['layout', 'theme'].map((name) => banner.getAttribute(name));
          const colour = getComputedStyle(banner.shadowRoot!.querySelector('[part~=status]')!).color;
          return { width: clientWidth, fits: clientHeight >= banner.offsetHeight, layout, theme, colour };
        }),
      );
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ style }) => style.height));
    const same = { fits: true, layout: 'numbers', theme: 'dark', colour: 'rgb(238, 238, 238)' };
    expect(await look()).toEqual([
      { width: 360, ...same },
      { width: 704, ...same },
    ]);
    await page.click('#layout-bar');
    await page.select('#theme', 'light');
    await fill(page, 'on-accent', '');
    const bar = { layout: 'bar', theme: 'light', colour: 'rgb(255, 255, 255)', fits: true };
    expect(await look()).toMatchObject([bar, bar]);
  });

  it('on a calm day is a sample outage, and says so', async () => {
    const open = await site();
    open.put('/feeds/now.json', article({ status: 'none' }));
    const page = await open.open({ src: `${open.origin}/feeds/now.json`, layout: 'bar' });
    await previewed(page);
    await hears(page, 'Here you see it in a sample outage.');
    expect(await codeOn(page)).toContain(`data-src="${open.origin}/feeds/now.json"`);
    await page.click('#form-snapshot');
    expect(await textOf(page, '#no-code')).toContain('would be wrong in the next outage');
  });

  it('leaves nothing on the device', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open) });
    await previewed(page);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });
});

it('the page asks its own server and the feed’s alone', async () => {
  const open = await site();
  const page = await open.open();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url().replace(/^blob:/, '')).origin));
  await fill(page, 'src', feedOf(open));
  await previewed(page);
  expect([...hosts]).toEqual([open.origin]);
});

it('pinned is not to be chosen where the list of versions is not there', async () => {
  const open = await site();
  open.put('/integrity.json', '<!doctype html>');
  const page = await open.visit('');
  await page.goto(`${open.origin}/generator.html?pinned=yes&src=${feedOf(open)}`);
  await hears(page, 'The feed can be read.');
  expect(
    await page.$eval('#pinned', (box) => [(box as HTMLInputElement).disabled, (box as HTMLInputElement).checked]),
  ).toEqual([true, false]);
  expect(await codeOn(page)).not.toContain('integrity');
});

describe('for everyone', () => {
  /** What axe has against the page, its frames included. */
  async function wrongs(page: Page): Promise<string[]> {
    for (const frame of page.frames()) await frame.evaluate(AXE);
    // Two banners of one name are in two frames, whose titles say which is which.
    const rules = { 'landmark-unique': { enabled: false } };
    const { violations } = await page.evaluate(
      (of) => axe.run({ resultTypes: ['violations'], preload: false, rules: of }),
      rules,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  it.each(['light', 'dark'])('axe finds nothing wrong, with errors and without: %s', async (value) => {
    const open = await site();
    const queries: readonly Readonly<Record<string, string>>[] = [
      { src: feedOf(open), name: 'Ware police', number: '413-555-0130' },
      { src: 'http://a.example/', number: '413', accent: '#ddd', link: 'red', base: 'ftp:' },
    ];
    for (const query of queries) {
      const page = await open.open(query);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      if (query.name) await previewed(page);
      expect(await wrongs(page)).toEqual([]);
    }
  });

  it('axe sees into the page: a field without a label is found', async () => {
    const page = await (await site()).open();
    await page.$eval('label[for=src]', (label) => label.remove());
    expect((await wrongs(page)).map((wrong) => wrong.split(':')[0])).toContain('label');
  });

  it('from the first field to the code with the keyboard alone', async () => {
    const open = await site();
    const page = await open.open();
    const at = () => page.evaluate(() => document.activeElement!.id);
    const tabTo = async (id: string) => {
      const seen: string[] = [];
      while ((await at()) !== id) {
        await page.keyboard.press('Tab');
        seen.push(await at());
        expect(seen.length, seen.join(' ')).toBeLessThan(40);
      }
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline, id).toBe('solid');
    };
    await tabTo('src');
    await page.keyboard.type(feedOf(open));
    await hears(page, 'The feed can be read.');
    await tabTo('name');
    await page.keyboard.type('Ware police');
    await tabTo('number');
    await page.keyboard.type('413-555-0130');
    await tabTo('layout-card');
    await page.keyboard.press('ArrowDown');
    await tabTo('up-timeline');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.unseen')!.textContent);
    expect(await at()).toBe('up-timeline');
    expect(await textOf(page, '.unseen')).toBe('What happened when is now number 4.');
    await tabTo('form-script');
    await page.keyboard.press('ArrowDown');
    await tabTo('pinned');
    await page.keyboard.press('Space');
    await tabTo('copy-code');
    await page.keyboard.press('Enter');
    await hears(page, 'The code is copied.');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code.replaceAll(/\s+/g, ' ')).toMatch(
      /^<div class="outage-banner" .*data-layout="bar" data-local="Ware police: 413-555-0130" data-sections="guidance numbers alerts timeline quotes"><\/div>.* integrity="sha384-/,
    );
  });

  it('“copied” is in a live region that was there before, and is said again when it is done again', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open) });
    const region = (await page.waitForSelector('embed-generator > [role=status]'))!;
    expect(await region.evaluate((element) => element.textContent)).toBe('');
    await copied(page);
    await page.waitForFunction((element) => element.textContent, {}, region);
    const heard = await region.evaluateHandle((element) => {
      const all: string[] = [];
      new MutationObserver(() => all.push(element.textContent!.trim())).observe(element, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      return all;
    });
    await page.click('#copy-code');
    await page.waitForFunction((all) => all.length >= 2, {}, heard);
    expect(await heard.jsonValue()).toEqual(['', 'The code is copied.']);
    await page.click('#layout-numbers');
    await page.waitForFunction(() => !document.querySelector('#copy-code + .copied')!.textContent!.trim());
  });

  it('where nothing can be put on the clipboard the code is marked, and it says what to press', async () => {
    const open = await site();
    const page = await open.open({ src: feedOf(open) });
    await page.waitForSelector('#copy-code');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('#copy-code');
    await hears(page, 'Copy it with Ctrl+C');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(await codeOn(page));
  });

  it.each([320, 360, 704, 1200])(
    '%i px wide, nothing has to be scrolled sideways, and targets are 44 px high',
    async (width) => {
      const open = await site();
      const page = await open.open({ src: feedOf(open), name: 'Ware police', number: '413-555-0130', accent: '#ddd' });
      await page.setViewport({ width, height: 800 });
      await previewed(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page.$$eval('main :is(a, button, select, textarea, input, label)', (all) =>
        all
          .filter((element) => {
            const target = element.matches('[type=radio], [type=checkbox]') ? element.parentElement! : element;
            const isOfAField = element.matches('.field > label, .colour label');
            return element.checkVisibility() && !isOfAField && target.getBoundingClientRect().height < 43.9;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(small).toEqual([]);
    },
  );
});
