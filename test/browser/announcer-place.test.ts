import { expect } from 'chai';
import { feed } from '../fixtures/feeds.js';
import { type HeldPage, heldPage } from '../helpers/held-page.js';
import { all, type Banner } from '../helpers/page.js';

const fresh = (fields: object = {}) => feed({ updated: new Date().toISOString(), ...fields });

describe('the announcer', () => {
  let one: HeldPage;
  let first: Banner;
  beforeEach(async () => {
    one = await heldPage(fresh({ status: 'partial' }));
    first = one.element;
  });
  afterEach(() => one.close());

  const regions = (where: ParentNode = one.page) => [...where.querySelectorAll<HTMLElement>('[aria-live]')];
  const another = async () => {
    const element = one.page.createElement('outage-banner') as Banner;
    element.setAttribute('src', first.getAttribute('src') ?? '');
    element.setAttribute('no-store', '');
    one.page.body.append(element);
    await element.refresh();
    return element;
  };
  const saysThat = async (status: string, manner: string, words: string) => {
    await one.publish({ status });
    await one.clock.pass(1000);
    expect(one.heard().at(-1)).to.match(new RegExp(`^${manner}: ${words}`));
  };

  it('is two empty regions, polite and assertive, without a role, among the banner’s own children', () => {
    expect(regions().map(({ ariaLive, textContent, role }) => [ariaLive, textContent, role])).to.deep.equal([
      ['polite', '', null],
      ['assertive', '', null],
    ]);
    for (const region of regions()) expect(region.parentElement).to.equal(first);
    expect(first.shadowRoot?.querySelector('[aria-live], [role=status], [role=alert]')).to.equal(null);
  });

  it('is there before any feed is, in a page that has just been opened', async () => {
    first.remove();
    const element = one.page.createElement('outage-banner');
    one.page.body.append(element);
    await element.updateComplete;
    expect(regions(element)).to.have.length(2);
    expect(element.feed).to.equal(undefined);
  });

  it('is always rendered, where nobody sees it', async () => {
    const check = (what: string) => {
      const slot = first.shadowRoot?.querySelector('slot[name=announcer]') as HTMLSlotElement;
      expect(slot.assignedElements(), what).to.deep.equal(regions());
      const { width, height } = slot.parentElement!.getBoundingClientRect();
      expect([width, height], what).to.deep.equal([1, 1]);
      for (const region of regions()) {
        expect(region.getClientRects().length, what).to.be.above(0);
        expect(getComputedStyle(region).visibility, what).to.equal('visible');
      }
    };
    check('card');
    first.setAttribute('layout', 'bar');
    await first.updateComplete;
    check('closed bar');
    for (const status of ['restored', 'none']) {
      await one.publish({ status });
      check(status);
    }
    await one.answer({ status: 500 });
    first.setAttribute('src', '/desk/not-there');
    await first.refresh();
    check('failed');
  });

  it('never is written and made in one breath: its regions stay the same nodes', async () => {
    const before = regions();
    await saysThat('down', 'assertive', '911 is not working');
    await saysThat('partial', 'polite', 'Some 911 calls');
    await one.clock.pass(60_000);
    expect(regions()).to.deep.equal(before);
    expect(regions().map(({ textContent }) => textContent)).to.deep.equal(['', '']);
  });

  it('is one for all banners of the page, and says a thing once', async () => {
    await another();
    await another();
    expect(regions()).to.have.length(2);
    await saysThat('down', 'assertive', '911 is not working');
    expect(one.said).to.have.length(1);
  });

  it('is handed on when its banner leaves, and goes with the last one', async () => {
    const second = await another();
    first.remove();
    expect(regions(second)).to.have.length(2);
    expect(regions(first)).to.deep.equal([]);
    await one.publish({ status: 'down' });
    await second.refresh();
    await one.clock.pass(1000);
    expect(one.heard()).to.have.length(1);
    second.remove();
    expect(regions()).to.deep.equal([]);
    expect(one.clock.waits()).to.deep.equal([]);
  });

  it('of a clone that takes its banner’s place is used again', async () => {
    const clone = first.cloneNode(true) as Banner;
    const cloned = regions(clone);
    expect(cloned).to.have.length(2);
    first.replaceWith(clone);
    await clone.refresh();
    expect(regions()).to.deep.equal(cloned);
  });

  it('of a clone beside its banner is one too many', async () => {
    const clone = first.cloneNode(true) as Banner;
    first.after(clone);
    await clone.updateComplete;
    expect(regions(clone)).to.deep.equal([]);
    expect(regions(first)).to.have.length(2);
  });

  it('is two regions again after a page that was saved with more of them', async () => {
    for (const region of regions()) first.append(region.cloneNode());
    expect(regions()).to.have.length(4);
    await saysThat('down', 'assertive', '911 is not working');
    expect(regions()).to.have.length(2);
  });

  it('comes again when the page has wiped the banner', async () => {
    first.replaceChildren();
    await saysThat('down', 'assertive', '911 is not working');
    expect(regions(first)).to.have.length(2);
  });

  it('is with a banner that is seen, if there is one', async () => {
    const second = await another();
    first.style.display = 'none';
    await one.publish({ status: 'down' });
    await second.refresh();
    await one.clock.pass(1000);
    expect(regions(second)).to.have.length(2);
    expect(regions(first)).to.deep.equal([]);
    expect(one.heard()).to.have.length(1);
  });

  it('moves nothing and shows nothing', async () => {
    const before = first.offsetHeight;
    for (const region of regions()) region.textContent = 'Words that nobody sees. '.repeat(40);
    expect(first.offsetHeight).to.equal(before);
    expect(one.page.documentElement.scrollWidth).to.equal(one.page.documentElement.clientWidth);
    expect(all(first, '[part=banner] [name=announcer]')).to.deep.equal([]);
  });
});
