import { expect } from 'chai';
import { everyKind } from '../fixtures/every-kind.js';
import { LAYOUTS, lay, PINNED } from '../helpers/looks.js';
import { all, type Banner, bannerOf, inside, speaking } from '../helpers/page.js';

/** A number with all that belongs to it, as it is dialled. */
const NUMBER = /\+?\(?\d[\d().+/ \u2010-\u2013-]*\d|\d{3}/g;

/** Prose that bears numbers, in both scripts and in words of others. */
const arabic = (status = 'down') =>
  everyKind({
    status,
    summary: { en: 'Call 413-555-0141 or (413) 555-0142.', ar: 'اتصل بالرقم 413-555-0141 أو (413) 555-0142.' },
    guidance: [{ text: { en: 'Call 413-555-0143', ar: 'اتصل بالرقم 413-555-0143 الآن' }, area: 'Springfield 01020' }],
    quotes: [{ text: 'خط الشرطة 413-555-0144 يعمل', speaker: 'The chief', language: 'ar' }],
    alerts: [
      {
        text: '911 is down. Call 413-555-0145.',
        issuer: 'State 911 Department',
        language: 'en',
        translation: { ar: 'اتصل 413-555-0146' },
      },
    ],
    timeline: [{ text: 'رقم 413-555-0147 جديد' }],
    headline: { en: '911 is down', ar: 'خدمة 911 لا تعمل، اتصل 413-555-0148' },
  });

/** Where each character of a piece of text stands on screen, line by line. */
function glyphs(node: Text, from: number, to: number): { x: number; y: number }[] {
  const range = document.createRange();
  const found: { x: number; y: number }[] = [];
  for (let at = from; at < to; at++) {
    if (node.data[at]?.trim() === '') continue;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (box) found.push({ x: box.x, y: box.y });
  }
  return found;
}

const ascends = (places: readonly { x: number; y: number }[]) =>
  places.every((place, index) => {
    const before = places[index - 1];
    return !before || Math.abs(before.y - place.y) > 4 || place.x > before.x;
  });

/** Every number that can be seen in a banner, with whether its characters go from left to right. */
function numbersOn(element: Banner): { digits: string; isRight: boolean }[] {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: { digits: string; isRight: boolean }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const { 0: digits, index } of node.data.matchAll(NUMBER)) {
      const places = glyphs(node, index, index + digits.length);
      if (places.length) found.push({ digits, isRight: ascends(places) });
    }
  }
  return found;
}

describe('in Arabic', () => {
  for (const status of ['down', 'partial', 'restored']) {
    for (const layout of LAYOUTS) {
      it(`every number on screen goes from left to right: ${layout}, ${status}`, async () => {
        const element = await speaking(await bannerOf(arabic(status), { ...PINNED, lang: 'ar' }), 'ar');
        await lay(element, layout);
        const seen = numbersOn(element);
        expect(seen.filter(({ isRight }) => !isRight).map(({ digits }) => digits)).to.deep.equal([]);
        expect(seen.map(({ digits }) => digits)).to.include('911');
        if (layout !== 'card') return;
        for (let last = 41; last <= 48; last++) {
          expect(
            seen.some(({ digits }) => digits.includes(`555-01${last}`)),
            `555-01${last}`,
          ).to.equal(true);
        }
        expect(seen.some(({ digits }) => digits === '(413) 555-0142')).to.equal(true);
      });
    }
  }

  it('a number that is not isolated goes the wrong way: a control', () => {
    const line = document.createElement('p');
    line.dir = 'rtl';
    line.textContent = 'اتصل 617-555-0110';
    document.body.append(line);
    const node = line.firstChild as Text;
    expect(ascends(glyphs(node, 5, node.length))).to.equal(false);
    line.remove();
  });

  it('a verbatim text in English around it reads from left to right, an Arabic one in English from right to left', async () => {
    const english = await bannerOf(arabic(), { lang: 'en' });
    const quote = inside(english, 'blockquote [lang=ar]');
    expect([quote.dir, getComputedStyle(quote).direction]).to.deep.equal(['rtl', 'rtl']);
    expect(numbersOn(english).filter(({ isRight }) => !isRight)).to.deep.equal([]);
    const element = await speaking(await bannerOf(arabic(), { lang: 'ar' }), 'ar');
    const alert = inside(element, '[part=alert] blockquote [lang=en]');
    expect(getComputedStyle(alert).direction).to.equal('ltr');
    expect(inside(element, 'blockquote q').querySelector('[lang]')).to.equal(null);
  });

  it('the layout is mirrored: steps, rows and the bar begin at the right', async () => {
    const element = await speaking(await bannerOf(arabic(), { ...PINNED, lang: 'ar' }), 'ar');
    const { left, right } = element.getBoundingClientRect();
    const middle = (left + right) / 2;
    expect(getComputedStyle(inside(element, '.banner')).direction).to.equal('rtl');
    expect(Number.parseFloat(getComputedStyle(inside(element, '.do')).paddingRight)).to.be.above(20);
    expect(getComputedStyle(inside(element, '[part=quote]')).borderRightWidth).to.equal('3px');
    for (const row of all(element, '.rows [part=contact]')) {
      expect(row.querySelector('.who')!.getBoundingClientRect().right).to.be.above(middle);
    }
    element.setAttribute('layout', 'bar');
    await element.updateComplete;
    expect(inside(element, '.bar button').getBoundingClientRect().right).to.be.below(middle);
  });

  it('the name of the region, a plain string, carries its own isolates', async () => {
    const element = await speaking(await bannerOf(arabic(), { lang: 'ar' }), 'ar');
    expect(inside(element, '.banner').getAttribute('aria-label')).to.contain('\u2066911\u2069');
  });
});
