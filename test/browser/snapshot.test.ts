import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { everyKind } from '../fixtures/every-kind.js';
import { snapshotOf } from '../fixtures/snapshot.js';
import { type Banner, desk, type Fields, inside, links, tight, words } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';

const MODULE = '<script type="module" src="/dist/outage-banner.js"></script>';
const EMBED = '<script async src="/dist/embed.js"></script>';

/** The two places for a snapshot, by what brings the banner. */
const WAYS: readonly (readonly [what: string, place: (src: string, inside: string) => string, script: string])[] = [
  ['the tag', (src, inner) => `<outage-banner lang="en" src="${src}">${inner}</outage-banner>`, MODULE],
  [
    'a placeholder',
    (src, inner) => `<div class="outage-banner" data-lang="en" data-src="${src}">${inner}</div>`,
    EMBED,
  ],
];

const isFallback = (element: Banner) => !!element.shadowRoot?.querySelector('slot:not([name])');

/** What a reader sees of a page: what stands inside, or what has come in its place. */
const seen = (element: Banner) => (isFallback(element) ? element.innerText : (element.shadowRoot?.textContent ?? ''));

let article: Fields;
let one: ReturnType<typeof desk>;
beforeEach(async () => {
  localStorage.clear();
  article = await articleFeed({ revision: 5 });
  one = desk();
});

/** A page whose scripts are brought in by the test: what was there before can be seen, focused and scrolled to. */
async function quietPage(place: (src: string, inside: string) => string, inner = snapshotOf(article)) {
  const body = `<p style="height: 300px">Above</p>${place(one.src, inner)}<p style="height: 3000px">Below</p>`;
  const { page, window } = await pageUnder({ body });
  /** Runs the script; resolves when the banner has looked, and what that brought is on screen. */
  const load = async (script: string): Promise<Banner> => {
    const template = page.createElement('template');
    template.innerHTML = script;
    const { src, type } = template.content.firstElementChild as HTMLScriptElement;
    const running = page.createElement('script');
    Object.assign(running, { src, type });
    page.body.append(running);
    await window.customElements.whenDefined('outage-banner');
    const element = page.querySelector('outage-banner') as Banner;
    await element.refresh();
    return element;
  };
  return { page, window, load };
}

describe('what stands inside is shown until there is something better', () => {
  for (const [what, place, script] of WAYS) {
    it(`in ${what}, and then the banner in its place`, async () => {
      await one.answer({ status: 500 });
      const { load } = await quietPage(place);
      const element = await load(script);
      expect(element.getAttribute('state')).to.equal('failed');
      expect(isFallback(element)).to.equal(true);
      expect(element.innerText).to.contain('978-538-6180');
      await one.publish(article);
      await element.refresh();
      expect(isFallback(element)).to.equal(false);
      expect(links(element)).to.have.length(11);
      expect(element.querySelector('[aria-live]:not(:empty)')).to.equal(null);
    });
  }
});

describe('it says what the banner says', () => {
  for (const status of ['unconfirmed', 'down', 'partial', 'restored', 'withdrawn']) {
    it(`${status}: every text of it, and the numbers as links`, async () => {
      const feed = everyKind({ status });
      await one.publish(feed);
      const { page, load } = await quietPage(WAYS[0]![1], snapshotOf(feed));
      const copy = page.querySelector<HTMLElement>('.outage-banner-snapshot')!;
      const texts = [...copy.querySelectorAll('h2, h3, h4, strong, blockquote, s, a')].map(
        ({ textContent }) => textContent,
      );
      const numbers = [...copy.querySelectorAll('a[href^=tel], a[href^=sms]')].map((link) => link.getAttribute('href'));
      const element = await load(MODULE);
      const said = tight(element.shadowRoot?.textContent ?? '');
      for (const text of texts) expect(said).to.contain(tight(text ?? ''));
      expect(links(element)).to.deep.equal(numbers);
    });
  }
});

describe('old news doesn’t take the place of newer words inside', () => {
  const cases: readonly (readonly [what: string, fields: Fields, isTaken: boolean])[] = [
    ['a lower revision', { revision: 4 }, false],
    ['the same', { revision: 5 }, true],
    ['a higher one', { revision: 6 }, true],
    ['a lower one of another outage', { revision: 1, id: 'another' }, true],
  ];
  for (const [what, fields, isTaken] of cases) {
    it(`${what}: ${isTaken ? 'is shown' : 'is not'}`, async () => {
      await one.publish({ ...article, ...fields, headline: 'From the feed' });
      const { load } = await quietPage(WAYS[0]![1]);
      const element = await load(MODULE);
      expect(seen(element).includes('From the feed')).to.equal(isTaken);
      expect(element.getAttribute('state')).to.equal(isTaken ? 'live' : 'failed');
      expect(element.problem?.name).to.equal(isTaken ? undefined : 'old-news');
      expect(element.feed?.headline).to.equal(isTaken ? 'From the feed' : undefined);
    });
  }

  it('nor does an old copy on the device, on a visit without network', async () => {
    await one.publish({ ...article, revision: 4, headline: 'Four' });
    const first = await quietPage(WAYS[0]![1], '');
    expect(seen(await first.load(MODULE))).to.contain('Four');
    await one.answer({ status: 503 });
    const second = await quietPage(WAYS[0]![1]);
    const element = await second.load(MODULE);
    expect(isFallback(element)).to.equal(true);
    expect([element.getAttribute('state'), element.problem?.name]).to.deep.equal(['failed', 'http-status']);
    await one.publish({ ...article, headline: 'Five' });
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Five');
  });

  it('a banner of the same feed without a snapshot shows it all the same', async () => {
    await one.publish({ ...article, revision: 4, headline: 'Four' });
    const { page, load } = await quietPage((src, inner) => WAYS[0]![1](src, inner) + WAYS[0]![1](src, ''));
    const element = await load(MODULE);
    const other = page.querySelectorAll<Banner>('outage-banner')[1]!;
    await other.refresh();
    expect(isFallback(element)).to.equal(true);
    expect(words(other, 'headline')).to.equal('Four');
  });

  it('what an editing system has wrapped it in doesn’t matter; a mangled revision counts as none', async () => {
    await one.publish({ ...article, revision: 4, headline: 'Four' });
    const wrapped = await quietPage(WAYS[0]![1], `<div><section>${snapshotOf(article)}</section></div>`);
    expect(isFallback(await wrapped.load(MODULE))).to.equal(true);
    const mangled = await quietPage(
      WAYS[0]![1],
      snapshotOf(article).replace('data-revision="5"', 'data-revision="x5"'),
    );
    expect(isFallback(await mangled.load(MODULE))).to.equal(false);
  });
});

describe('a reader who is inside keeps their place', () => {
  const NUMBER = '[href="tel:+15088298420"]';

  for (const [what, place, script] of WAYS) {
    for (const isKept of [false, true]) {
      it(`the focus goes to the same number, at the same place: ${what}${isKept ? ', with a copy on the device' : ''}`, async () => {
        await one.publish(article);
        if (isKept) await (await quietPage(place, '')).load(script);
        const { page, window, load } = await quietPage(place);
        const link = page.querySelector<HTMLElement>(NUMBER)!;
        link.focus();
        link.scrollIntoView({ block: 'center' });
        const { top } = link.getBoundingClientRect();
        const element = await load(script);
        const other = inside(element, NUMBER);
        expect(element.shadowRoot?.activeElement === other).to.equal(true);
        expect(other.getBoundingClientRect().top).to.be.closeTo(top, 1);
        expect(window.scrollY).to.be.greaterThan(0);
      });
    }

    it(`what is on top of the screen stays there: ${what}`, async () => {
      await one.publish(article);
      const { page, window, load } = await quietPage(place);
      const link = page.querySelector<HTMLElement>(NUMBER)!;
      window.scrollTo(0, window.scrollY + link.getBoundingClientRect().top - 10);
      const { top } = link.getBoundingClientRect();
      const element = await load(script);
      expect(inside(element, NUMBER).getBoundingClientRect().top).to.be.closeTo(top, 1);
      expect(page.activeElement?.localName).to.equal('body');
    });
  }

  it('above it, nothing is scrolled, and nothing gets the focus', async () => {
    await one.publish(article);
    const { page, window, load } = await quietPage(WAYS[0]![1]);
    window.scrollTo(0, 50);
    await load(MODULE);
    expect(window.scrollY).to.equal(50);
    expect(page.activeElement?.localName).to.equal('body');
  });

  it('of a number that the newest feed doesn’t have, the focus goes to the status', async () => {
    await one.publish({ ...article, revision: 6, contacts: [] });
    const { page, load } = await quietPage(WAYS[0]![1]);
    page.querySelector<HTMLElement>(NUMBER)!.focus();
    const element = await load(MODULE);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('status');
  });

  it('as long as nothing has come, the focus stays where it is', async () => {
    await one.answer({ status: 500 });
    const { page, load } = await quietPage(WAYS[1]![1]);
    const link = page.querySelector<HTMLElement>(NUMBER)!;
    link.focus();
    await load(EMBED);
    expect(page.activeElement === link).to.equal(true);
  });
});
