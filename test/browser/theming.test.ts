import { expect } from 'chai';
import type { CustomElement } from 'custom-elements-manifest';
import { articleFeed } from '../fixtures/article.js';
import { fullFeed } from '../fixtures/feeds.js';
import { all, type Banner, banner, bannerOf, desk, inside, speaking } from '../helpers/page.js';

/** What the manifest promises. */
const {
  cssProperties = [],
  cssParts = [],
  attributes = [],
} = (await (await fetch('/dist/custom-elements.json')).json()).modules[0].declarations[0] as CustomElement;
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** Where each colour and measure shows: the element, and the property of its style. */
const shows: Readonly<Record<string, readonly [string, string, string, string]>> = {
  accent: ['[part=header]', 'background-color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  'on-accent': ['[part=header]', 'color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  ink: ['[part=area]', 'color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  muted: ['[part=attribution]', 'color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  surface: ['.banner', 'background-color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  sunken: ['footer', 'background-color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  line: ['.banner', 'border-top-color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  link: ['[part=number]', 'color', 'rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  font: ['.banner', 'font-family', 'monospace', 'monospace'],
  radius: ['.banner', 'border-top-left-radius', '0', '0px'],
  space: ['[part=header]', 'padding-left', '40px', '40px'],
};

describe('theming', () => {
  let element: Banner;
  beforeEach(async () => {
    element = await bannerOf(await articleFeed());
  });

  it('has every custom property of the manifest, and each shows', async () => {
    const expected = Object.keys(shows).map((name) => `--outage-banner-${name}`);
    expect(names(cssProperties).sort()).to.deep.equal(expected.sort());
    for (const name of Object.keys(shows)) {
      const [selector, property, value, expected] = shows[name]!;
      const before = getComputedStyle(inside(element, selector)).getPropertyValue(property);
      element.style.setProperty(`--outage-banner-${name}`, value);
      expect(before, name).to.not.equal(expected);
      expect(getComputedStyle(inside(element, selector)).getPropertyValue(property), name).to.equal(expected);
      element.style.removeProperty(`--outage-banner-${name}`);
    }
  });

  it('has every part of the manifest, and no other', async () => {
    const { src, publish, answer } = desk();
    const updated = new Date().toISOString();
    const contacts = (fullFeed().contacts as object[]).concat(((await articleFeed()).contacts as object[]) ?? []);
    await publish(fullFeed({ updated, expires: undefined, contacts }));
    const full = await banner({ src, 'max-numbers': '3' });
    await answer({ status: 500 });
    await full.refresh();
    const there = new Set(all(full, '[part]').flatMap((node) => [...node.part]));
    expect(names(cssParts)).to.have.length(28);
    expect([...there].sort()).to.deep.equal(names(cssParts).sort());
  });

  it('observes every attribute of the manifest that it doesn’t write itself', () => {
    const written = ['state', 'status'];
    const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
    expect([...observedAttributes, ...written].sort()).to.deep.equal(names(attributes).sort());
  });

  it('lets a page style every part, and nothing without its name', async () => {
    const { src, publish, answer } = desk();
    const contacts = (fullFeed().contacts as object[]).concat((await articleFeed()).contacts as object[]);
    await publish(fullFeed({ updated: new Date().toISOString(), expires: undefined, contacts }));
    const full = await banner({ src, 'max-numbers': '3' });
    await answer({ status: 500 });
    await full.refresh();
    const sheet = document.createElement('style');
    document.head.append(sheet);
    const isStyled = (node: Element) => getComputedStyle(node).outlineOffset === '7px';
    for (const name of names(cssParts)) {
      sheet.textContent = `outage-banner::part(${name}) { outline-offset: 7px }`;
      const styled = all(full, '*').filter(isStyled);
      expect(styled.length, name).to.be.above(0);
      expect(styled, name).to.deep.equal(all(full, `[part~=${name}]`));
    }
    sheet.remove();
  });

  it('takes the font, its size and nothing else from the page around it', async () => {
    const before = getComputedStyle(inside(element, '.banner')).color;
    element.parentElement!.style.cssText =
      'font: italic 900 20px/3 monospace; color: lime; text-transform: uppercase; cursor: wait; visibility: visible; -webkit-text-fill-color: lime';
    const style = getComputedStyle(inside(element, '.banner'));
    expect([style.fontFamily, style.fontSize]).to.deep.equal(['monospace', '20px']);
    expect([style.fontStyle, style.fontWeight, style.lineHeight]).to.deep.equal(['normal', '400', '28px']);
    expect([style.color, style.textTransform, style.cursor]).to.deep.equal([before, 'none', 'auto']);
    const fills = ['.banner', '[part=status]', '[part=number]', '[part=button]'].map((selector) =>
      getComputedStyle(inside(element, selector)),
    );
    for (const { color, webkitTextFillColor } of fills) expect(webkitTextFillColor).to.equal(color);
    element.parentElement!.removeAttribute('style');
  });

  it('looks the same under rules with !important for every tag', async () => {
    const names = ['color', 'background-color', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'display'];
    names.push('margin-top', 'padding-left', 'border-left-width', 'position', 'float', 'visibility', 'white-space');
    names.push('text-align', 'text-transform', 'cursor', 'box-sizing', 'z-index');
    const looks = () =>
      all(element, '.banner, .banner *').map((node) => {
        const style = getComputedStyle(node);
        return [node.localName, ...names.map((name) => style.getPropertyValue(name))].join(' ');
      });
    const usual = looks();
    const sheet = document.createElement('style');
    sheet.textContent = `*, a, h2, section, ul, li, button, input, p, .banner, .bar {
      color: lime !important; background: blue !important; font-weight: 900 !important; font-style: italic !important;
      line-height: 3 !important; letter-spacing: 1em !important; white-space: pre !important;
      text-align: right !important; text-transform: uppercase !important; cursor: wait !important;
      visibility: hidden !important; box-sizing: content-box !important; z-index: 9 !important; list-style: square !important }`;
    document.head.append(sheet);
    expect(getComputedStyle(element).color, 'a control').to.equal('rgb(0, 255, 0)');
    const found = looks();
    sheet.remove();
    expect(found.filter((look, index) => look !== usual[index])).to.deep.equal([]);
  });

  it('keeps the page’s style sheet out, and inherits its font', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'p, h2, a, li, button { color: lime !important; display: none !important } body { font-family: serif }';
    document.head.append(sheet);
    const style = getComputedStyle(inside(element, '[part=status]'));
    expect([style.color, style.display, style.fontFamily]).to.deep.equal(['rgb(255, 255, 255)', 'block', 'serif']);
    sheet.remove();
  });

  it('keeps inherited styles out that would make it unreadable', async () => {
    const usual = element.offsetHeight;
    element.style.cssText =
      'white-space: nowrap; text-indent: 40px; text-transform: uppercase; letter-spacing: 1em; user-select: none; text-align: end';
    expect(element.offsetHeight).to.equal(usual);
    const style = getComputedStyle(inside(element, '.banner'));
    expect([style.textTransform, style.userSelect || style.webkitUserSelect]).to.deep.equal(['none', 'text']);
  });

  it('reads from left to right on a page that reads from right to left', async () => {
    element.parentElement!.dir = 'rtl';
    expect(getComputedStyle(inside(element, '[part=status]')).direction).to.equal('ltr');
    element.parentElement!.removeAttribute('dir');
  });

  it('has its whole column on a page that reads from right to left, in either direction of its own', async () => {
    const column = element.parentElement!;
    column.dir = 'rtl';
    for (const [lang, direction] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      element.setAttribute('lang', lang);
      await speaking(element, lang);
      const [outer, inner] = [column, inside(element, '.banner')].map((node) => node.getBoundingClientRect());
      expect([inner!.left, inner!.right]).to.deep.equal([outer!.left, outer!.right]);
      expect(getComputedStyle(inside(element, '[part=guidance] li, .guidance li')).direction, lang).to.equal(direction);
      expect(column.scrollWidth).to.equal(column.clientWidth);
    }
    column.removeAttribute('dir');
  });

  it('lets nothing of its own out', async () => {
    const own = document.createElement('div');
    own.textContent = 'Inside';
    const { src } = desk();
    const fallback = await banner({ src });
    fallback.append(own);
    expect(getComputedStyle(own).getPropertyValue('--_ink')).to.equal('');
    expect(getComputedStyle(document.body).getPropertyValue('--_ink')).to.equal('');
  });
});
