import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { everyKind } from '../fixtures/every-kind.js';
import { LAYOUTS, lay, PINNED } from '../helpers/looks.js';
import { all, type Banner, banner, bannerOf, desk, freed, inside } from '../helpers/page.js';

const REACHABLE = 'a[href], button, select, input, summary';

/** What the outline of a focused element takes at least, around it. */
const OUTLINE_PX = 3;

const name = (node: Element | null | undefined) =>
  `${node?.localName} ${node?.getAttribute('aria-label') ?? node?.textContent?.replace(/\s+/g, ' ').trim()}`;

/** Buttons before and behind, so that the focus has somewhere to come from and to go to. */
function fence(element: Banner): { before: HTMLElement; behind: HTMLElement } {
  const [before, behind] = ['before', 'behind'].map((text) =>
    Object.assign(document.createElement('button'), { textContent: text }),
  );
  element.before(before!);
  element.after(behind!);
  return { before: before!, behind: behind! };
}

/** Whether the reader can see where the focus is: an outline, in sight, and nothing over its middle or its corners. */
function blemish(element: Banner, node: Element): string[] {
  const style = getComputedStyle(node);
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < OUTLINE_PX)
    return [`${name(node)}: no outline`];
  const { left, right, top, bottom } = node.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth)
    return [`${name(node)}: out of sight, ${top} to ${bottom} of ${innerHeight}`];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const points = [
    [middleX, middleY],
    [middleX, top + 2],
    [middleX, bottom - 2],
  ] as const;
  const isCovered = points.some(([x, y]) => {
    const there = element.shadowRoot!.elementFromPoint(x, y);
    return !there || !(node.contains(there) || there.contains(node));
  });
  return isCovered ? [`${name(node)}: covered`] : [];
}

const frame = () => new Promise(requestAnimationFrame);

/** Presses Tab from before the banner until the focus is behind it. */
async function walk(element: Banner, most: number): Promise<{ path: Element[]; blemishes: string[] }> {
  const { before, behind } = fence(element);
  before.focus();
  const path: Element[] = [];
  const blemishes: string[] = [];
  for (let step = 0; step <= most + 1; step++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === behind) return { path, blemishes };
    const node = element.shadowRoot!.activeElement;
    if (!node) throw new Error(`The focus is on ${name(document.activeElement)}.`);
    path.push(node);
    // WebKit scrolls to a field when it draws the next time.
    await frame();
    await frame();
    blemishes.push(...blemish(element, node));
  }
  throw new Error(`The focus never leaves: ${path.map(name).join(' → ')}`);
}

afterEach(() => {
  for (const button of document.querySelectorAll('button')) button.remove();
});

describe('the Tab key', () => {
  for (const status of ['down', 'restored']) {
    for (const layout of LAYOUTS) {
      it(`goes to everything in its order, in sight, and out again: ${layout}, ${status}`, async () => {
        const element = await bannerOf(everyKind({ status }), { ...PINNED, 'max-numbers': '3' });
        await lay(element, layout);
        await freed(element);
        const expected = all(element, REACHABLE).filter((node) => node.getClientRects().length);
        const { path, blemishes } = await walk(element, expected.length);
        expect(path.map(name)).to.deep.equal(expected.map(name));
        expect(path).to.deep.equal(expected);
        expect(blemishes).to.deep.equal([]);
      });
    }
  }

  it('goes to nothing that is covered by the button for what waits', async () => {
    const { src, publish } = desk();
    const feed = everyKind();
    await publish(feed);
    const element = await banner({ src, ...PINNED });
    await freed(element);
    inside(element, 'select').focus();
    const more = { area: 'Plains', numbers: ['413-555-0138'] };
    await publish({ ...feed, revision: 2, contacts: [...(feed.contacts as object[]), more] });
    await element.refresh();
    const bar = inside(element, '.waiting');
    expect(getComputedStyle(bar).position).to.equal('sticky');
    const seen = all(element, REACHABLE).filter((node) => node.getClientRects().length);
    for (const node of seen.slice(1)) {
      await sendKeys({ press: 'Tab' });
      await frame();
      await frame();
      expect(element.shadowRoot!.activeElement).to.equal(node);
      expect(blemish(element, node)).to.deep.equal([]);
    }
  });

  it('goes on to the first row that came when all numbers were asked for', async () => {
    const element = await bannerOf(everyKind(), { 'max-numbers': '3' });
    const button = all(element, 'button').find(({ textContent }) => textContent?.includes('Show all'))!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const rows = all(element, '.numbers li');
    expect(rows).to.have.length(6);
    expect(rows[3]?.contains(element.shadowRoot!.activeElement)).to.equal(true);
  });
});

describe('the Enter key', () => {
  it('opens the bar and closes it, with the focus on its button', async () => {
    const element = await bannerOf(everyKind(), { layout: 'bar' });
    const button = inside(element, '[aria-expanded]');
    button.focus();
    for (const isOpen of [true, false]) {
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal(`${isOpen}`);
      expect(element.shadowRoot!.activeElement).to.equal(button);
    }
  });

  it('unfolds what was during the outage', async () => {
    const element = await bannerOf(everyKind({ status: 'restored' }));
    inside(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(inside<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });
});
