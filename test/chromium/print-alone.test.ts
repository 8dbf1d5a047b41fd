import { expect, it } from 'vitest';
import { numberAt, withContacts } from '../fixtures/many-contacts.js';
import { article, type Banner, chromium, type Scene } from '../helpers/chromium-page.js';
import { onPaper } from '../helpers/on-paper.js';
import { print } from '../helpers/paper.js';
import { shapes } from '../helpers/shapes.js';

const open = chromium();

/** A narrow, framed column, the rest of the page beside it, and words that the style sheet puts in. */
const css = `
  main { position: absolute; top: 50px; left: 300px; width: 280px; height: 200px; overflow: hidden; padding: 20px;
    border: 9px solid; transform: rotate(1deg) }
  main::before { content: 'Sponsored' }
  outage-banner { max-width: 200px; margin: 40px; font-family: monospace }
`;
const forty = withContacts(article, 40);

/** Presses the banner's own button. Chromium without a window never comes back from `print`; its event is enough. */
async function press({ page, click }: Scene): Promise<void> {
  await page.evaluate(() => {
    globalThis.print = () => {};
  });
  await click('.tools button:nth-last-of-type(2)');
}

/** Runs in the page: what has a box, by its tag, and how wide the banner is. */
function boxes() {
  const drawn = [...document.body.querySelectorAll('*')].filter((element) => element.getClientRects().length);
  const banner = document.querySelector<Banner>('outage-banner')!;
  const { fontFamily } = getComputedStyle(banner);
  const share = banner.getBoundingClientRect().width / document.documentElement.clientWidth;
  return { tags: drawn.map(({ localName }) => localName), fontFamily, share };
}

/** Runs in the page: all that the button could leave behind. */
const leavings = () => [document.documentElement.outerHTML, document.adoptedStyleSheets.length];

it('the button prints the banner without the page around it', async () => {
  const scene = await open({ feed: forty, css });
  await press(scene);
  const { sheets, text, numbers } = await print(scene.page, 'letter');
  expect(sheets).toBe(1);
  expect(text).not.toMatch(/Townnews|Words|Sponsored/);
  expect([...numbers.keys()].sort()).toEqual(Array.from({ length: 40 }, (_, index) => numberAt(index)));
});

it('what is around the banner is no frame for it, and its font stays', async () => {
  const scene = await open({ feed: forty, css });
  await press(scene);
  const { share, ...shown } = await onPaper(scene, () => scene.page.evaluate(boxes));
  expect(shown).toEqual({ tags: ['main', 'outage-banner'], fontFamily: 'monospace' });
  expect(share).toBeCloseTo(1, 2);
});

it('nothing changes on screen, and all is undone afterwards, as often as it is pressed', async () => {
  const scene = await open({ feed: forty, css });
  const { page } = scene;
  const before = [await page.evaluate(shapes), await page.evaluate(boxes)];
  const clean = await page.evaluate(leavings);
  for (let round = 0; round < 2; round++) {
    await press(scene);
    await press(scene);
    expect([await page.evaluate(shapes), await page.evaluate(boxes)]).toEqual(before);
    await print(page, 'letter');
    expect(await page.evaluate(leavings)).toEqual(clean);
  }
  // What the browser's own menu prints is the whole page again.
  expect((await print(page, 'letter')).text).toContain('Wordsbehind.');
});

it('inside another component too', async () => {
  const scene = await open({ feed: article });
  const { page } = scene;
  await page.evaluate(async () => {
    const banner = document.querySelector<Banner>('outage-banner')!;
    const host = document.createElement('div');
    banner.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(banner);
    await banner.refresh();
    globalThis.print = () => {};
    banner.shadowRoot!.querySelector<HTMLElement>('.tools button:nth-last-of-type(2)')!.click();
  });
  const { text } = await print(page, 'letter');
  expect(text).toContain('978-538-6180');
  expect(text).not.toContain('Words');
});
