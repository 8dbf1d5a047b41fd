import { expect } from 'chai';
import { everyKind } from '../fixtures/every-kind.js';
import { LAYOUTS, lay, PINNED, STATUSES } from '../helpers/looks.js';
import { all, bannerOf, inside } from '../helpers/page.js';

const LEVELS = [1, 2, 3, 4, 5];

describe('the structure', () => {
  it('is a region with a name', async () => {
    const region = inside(await bannerOf(everyKind(), { lang: 'en' }), '.banner');
    expect([region.localName, region.getAttribute('aria-label')]).to.deep.equal(['section', '911 outage information']);
  });

  for (const level of LEVELS) {
    it(`has real headings from level ${level}: the headline, and the sections one below`, async () => {
      const element = await bannerOf(everyKind(), { 'heading-level': `${level}` });
      const headings = all(element, 'h1, h2, h3, h4, h5, h6').map(
        ({ localName, part }) => `${localName} ${part.value}`,
      );
      expect(headings).to.deep.equal([`h${level} headline`, ...Array(5).fill(`h${level + 1} heading`)]);
      expect(all(element, '[role=heading]')).to.deep.equal([]);
    });
  }

  it('describes each number by its place, by that of its own row where two rows have it, and leaves its name alone', async () => {
    const element = await bannerOf(everyKind(), PINNED);
    const numbers = all(element, '[part=number][href]');
    expect(numbers.length).to.be.above(2);
    for (const number of numbers) {
      const place = element.shadowRoot?.getElementById(number.getAttribute('aria-describedby') ?? '');
      expect(place === number.closest('[part=contact]')?.querySelector('[part=area]'), number.innerText).to.equal(true);
      expect(number.hasAttribute('aria-label')).to.equal(false);
    }
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('gives every section its heading, before what it holds', async () => {
    const element = await bannerOf(everyKind());
    for (const section of all(element, '[part~=section]')) {
      expect(section.firstElementChild?.localName, section.className).to.equal('h3');
    }
  });

  for (const status of STATUSES) {
    for (const layout of LAYOUTS) {
      it(`has lists that are lists, and nothing else in them: ${layout}, ${status}`, async () => {
        const element = await bannerOf(everyKind({ status }), { ...PINNED });
        await lay(element, layout);
        for (const list of all(element, 'ul, ol')) {
          // Without this, WebKit takes a list without marks for no list.
          expect(list.getAttribute('role')).to.equal('list');
          expect([...list.children].map(({ localName }) => localName)).to.deep.equal(
            Array(list.children.length).fill('li'),
          );
        }
        for (const row of all(element, 'li')) expect(row.parentElement?.localName).to.match(/^[uo]l$/);
        if (layout !== 'bar') expect(all(element, '[part=contact]').every((row) => row.closest('li'))).to.equal(true);
      });
    }
  }

  it('numbers what to do, in an ordered list', async () => {
    const element = await bannerOf(everyKind());
    expect(all(element, '[part~=guidance] ol > li')).to.have.length(2);
    expect(all(element, '.do').map((step) => getComputedStyle(step, '::before').content)).to.have.length(1);
  });

  for (const part of ['alert', 'quote']) {
    it(`has word for word what was said, in a blockquote with its attribution: ${part}`, async () => {
      const figure = inside(await bannerOf(everyKind()), `[part=${part}]`);
      const [quotation, attribution] = [figure.querySelector('blockquote'), figure.querySelector('[part=attribution]')];
      expect(quotation?.textContent).to.equal(part === 'alert' ? '911 IS DOWN' : 'We are at work.');
      expect(attribution?.textContent).to.contain(part === 'alert' ? 'State 911 Department' : 'The chief');
      expect(attribution?.querySelector('time')).to.not.equal(null);
      expect(quotation?.contains(attribution!)).to.equal(false);
    });
  }

  it('has every clock time in a <time> that says which', async () => {
    const element = await bannerOf(everyKind());
    for (const time of all(element, 'time')) {
      expect(Number.isNaN(Date.parse(time.getAttribute('datetime') ?? ''))).to.equal(false);
    }
    const outside = element.shadowRoot!.querySelector('.banner')!.cloneNode(true) as Element;
    for (const time of outside.querySelectorAll('time')) time.remove();
    expect(outside.textContent).to.not.match(/\d{1,2}:\d\d/);
    expect(all(element, 'time')).to.have.length.above(6);
  });

  it('tells nothing by colour or a drawing alone: what is drawn is hidden from those who listen', async () => {
    const element = await bannerOf(everyKind({ status: 'restored' }));
    expect(inside(element, '[part=label]').getAttribute('aria-hidden')).to.equal('true');
    const down = await bannerOf(everyKind());
    for (const drawing of all(down, 'svg')) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    // The number is read as it stands, and voice control finds it by what is seen.
    for (const link of all(down, '[part=number]')) expect(link.getAttribute('aria-label')).to.equal(null);
  });
});
