import { expect } from 'chai';
import { languages } from '../../src/i18n/languages.js';
import { walkIn } from '../helpers/looks.js';
import type { Banner } from '../helpers/page.js';

/** WCAG 1.4.12: what a reader's own style sheet may do to any text without a loss. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;

/** 400 % zoom on a screen of 1280 px is the same: 320 px of CSS. */
const WIDTH = 320;

/** Every text that a reader can see, with its boxes. */
function* texts(root: ShadowRoot): Generator<{ node: Text; parent: Element; boxes: DOMRect[] }> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = root.ownerDocument.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.data.trim()) continue;
    range.selectNodeContents(node);
    yield { node, parent: node.parentElement!, boxes: [...range.getClientRects()] };
  }
}

const styleOf = (node: Element) => node.ownerDocument.defaultView!.getComputedStyle(node);

/** Hidden from the eye alone, or, in the closed bar's one line, cut with an ellipsis that says so. */
const isMeant = (node: Element) => styleOf(node).clipPath !== 'none' || styleOf(node).textOverflow === 'ellipsis';

/** Where a box cuts what it holds: inside its border. */
function edges(box: Element): DOMRect {
  const { left, top } = box.getBoundingClientRect();
  return new DOMRect(left + box.clientLeft, top + box.clientTop, box.clientWidth, box.clientHeight);
}

/** A line's box is taller than its letters, by the font: what counts is the height of an em. */
function sticksOut(line: DOMRect, emPx: number, frame: DOMRect): boolean {
  const spare = Math.max(0, line.height - emPx) / 2;
  const isBeside = line.left < frame.left - 1 || line.right > frame.right + 1;
  return isBeside || line.top + spare < frame.top - 1 || line.bottom - spare > frame.bottom + 1;
}

function upFrom(node: Element): Element[] {
  const up: Element[] = [];
  for (let one: Element | null = node; one; one = one.parentElement) up.push(one);
  return up;
}

/** Texts of which a part is cut off, by the edge of the banner or by anything around them that cuts. */
function cut(element: Banner): string[] {
  const found: string[] = [];
  for (const { node, parent, boxes } of texts(element.shadowRoot!)) {
    const around = upFrom(parent);
    if (around.some(isMeant)) continue;
    const cutting = around.filter((up) => styleOf(up).overflowX !== 'visible' || styleOf(up).overflowY !== 'visible');
    const frames = [element, ...cutting].map(edges);
    const emPx = Number.parseFloat(styleOf(parent).fontSize);
    if (boxes.some((line) => frames.some((frame) => sticksOut(line, emPx, frame)))) found.push(node.data.trim());
  }
  return found;
}

/** Boxes that reach over the edge of the page. */
const outside = (element: Banner) =>
  [...element.shadowRoot!.querySelectorAll('*')]
    .filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return width > 0 && (left < -1 || right > WIDTH + 1) && !upFrom(node).some(isMeant);
    })
    .map((node) => `${node.localName}: ${node.textContent?.trim()}`);

describe('at 320 px, which is 400 % zoom, nothing overflows and no word is cut', () => {
  for (const [tag, { name }] of Object.entries(languages)) {
    for (const [how, sheet] of [
      ['', ''],
      [', with text spacing', SPACED],
    ] as const) {
      it(`in ${name}${how}, in every status and layout`, async () => {
        const { page, element, through } = await walkIn(tag, WIDTH);
        const own = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
        own.replaceSync(sheet);
        element.shadowRoot!.adoptedStyleSheets.push(own);
        await through((what) => {
          expect(page.documentElement.scrollWidth, what).to.equal(WIDTH);
          expect(outside(element), what).to.deep.equal([]);
          expect(cut(element), what).to.deep.equal([]);
        });
      });
    }
  }
});
