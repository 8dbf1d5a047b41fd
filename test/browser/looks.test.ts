import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, desk, inside, pageOf, speaking } from '../helpers/page.js';

/** A page of that width that shows the article's outage. */
async function article(
  width: number,
  attributes = '',
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Document> {
  const { src, publish } = desk();
  await publish(await articleFeed(fields));
  return pageOf(width, `<outage-banner src="${location.origin}${src}" ${attributes}></outage-banner>`);
}

const bannerIn = (page: Document) => page.querySelector('outage-banner') as Banner;
const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

describe('on a narrow phone', () => {
  for (const width of [320, 360]) {
    for (const layout of ['card', 'bar', 'numbers']) {
      it(`nothing sticks out of ${layout} at ${width} px`, async () => {
        const contacts = [
          {
            area: long,
            note: long,
            numbers: ['413-555-0130', '*55', { display: '413-555-0131', ext: '123', label: long }],
          },
        ];
        const fields = { headline: long, affected: long, contacts, services: [{ state: 'down', carrier: long }] };
        for (const more of [{}, fields]) {
          const page = await article(width, `layout="${layout}" local="Springfield dispatch: 413-555-0130"`, more);
          expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
          const out = all(bannerIn(page), '*').filter((node) => node.getBoundingClientRect().right > width + 1);
          expect(out.filter((node) => !node.closest('.bar')).map(({ outerHTML: markup }) => markup)).to.deep.equal([]);
        }
      });
    }
  }

  it('the first number is on the first screen of 360 by 720', async () => {
    const page = await article(360);
    expect(inside(bannerIn(page), '[part=number]').getBoundingClientRect().bottom).to.be.below(720);
    const own = await article(360, 'area="metrowest"');
    expect(inside(bannerIn(own), '[part=number]').getBoundingClientRect().bottom).to.be.below(360);
  });

  const past = new Date(Date.now() - 60_000).toISOString();
  const kinds: readonly [string, Readonly<Record<string, unknown>>][] = [
    ...['down', 'unconfirmed', 'partial', 'restored', 'withdrawn'].flatMap(
      (status) =>
        [
          [status, { status }],
          [`${status}, an exercise`, { status, mode: 'exercise' }],
        ] as [string, Readonly<Record<string, unknown>>][],
    ),
    ['expired', { expires: past }],
  ];
  for (const [what, fields] of kinds) {
    it(`the closed bar holds the whole status, and whom it affects, from 320 to 1200 px: ${what}`, async () => {
      for (const width of [320, 360, 479, 480, 560, 700, 799, 800, 1200]) {
        const attributes = 'layout="bar" allow-exercise local="Springfield dispatch: 413-555-0130"';
        const element = bannerIn(await article(width, attributes, fields));
        const { top, bottom } = element.getBoundingClientRect();
        expect(bottom - top, '3.5em').to.equal(56);
        for (const part of ['status', 'affected']) {
          const rectangle = inside(element, `.line [part=${part}]`).getBoundingClientRect();
          expect(rectangle.top, `${part} at ${width}`).to.be.at.least(top - 1);
          expect(rectangle.bottom, `${part} at ${width}`).to.be.at.most(bottom + 1);
        }
      }
    });
  }
});

it('what the closed bar has no room for is cut at its end alone: the marks over letters stay, which Hindi needs', async () => {
  for (const width of [320, 1200]) {
    const page = await article(width, 'layout="bar" lang="hi" local="Springfield dispatch: 413-555-0130"');
    const element = await speaking(bannerIn(page), 'hi');
    const nodes = all(element, '.closed .line *, .closed a, .closed small');
    expect(nodes.length).to.be.above(4);
    const cut = nodes.filter((node) => page.defaultView!.getComputedStyle(node).overflowY !== 'visible');
    expect(cut.map(({ innerText }) => innerText)).to.deep.equal([]);
    expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
  }
});

it('the label keeps off the edge of its band, also where the list of languages stands below it', async () => {
  for (const lang of ['en', 'pt', 'vi']) {
    const element = await speaking(bannerIn(await article(320, `lang="${lang}"`)), lang);
    const top = (selector: string) => inside(element, selector).getBoundingClientRect().top;
    expect(top('[part=label]') - top('[part=header]'), lang).to.be.at.least(8);
  }
});

it('the list of languages is on the ground of the banner, its words in the colour for that: no platform draws it', async () => {
  for (const lang of ['en', 'ar']) {
    const page = await article(360, `lang="${lang}"`);
    const list = (await speaking(bannerIn(page), lang)).shadowRoot!.querySelector('select')!;
    const { appearance, backgroundColor, backgroundPositionX, color } = page.defaultView!.getComputedStyle(list);
    expect([appearance, backgroundColor, color]).to.deep.equal(['none', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
    // The arrow is behind the words.
    expect(/%/.test(backgroundPositionX), lang).to.equal(lang === 'en');
  }
});

it('every link, button and field is at least 44 px high', async () => {
  for (const width of [320, 704]) {
    const page = await article(width, 'local="Springfield dispatch: 413-555-0130" max-numbers="5"');
    const low = all(bannerIn(page), '[part=number][href], button, input, summary').filter(
      (node) => node.offsetHeight < 44,
    );
    expect(low.map(({ innerText }) => innerText)).to.deep.equal([]);
  }
});

it('sizes follow the banner, not the root’s font size', async () => {
  const page = await article(360);
  const before = bannerIn(page).offsetHeight;
  page.documentElement.style.fontSize = '62.5%';
  expect(bannerIn(page).offsetHeight).to.equal(before);
});

it('a flex row does not make it vanish', async () => {
  const page = await article(700);
  page.body.style.display = 'flex';
  expect(bannerIn(page).offsetWidth).to.be.above(250);
});
