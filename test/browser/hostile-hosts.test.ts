import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Host, hosts } from '../fixtures/hostile-hosts.js';
import { type Banner, desk, links } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';

const OURS = '<script type="module" src="/dist/outage-banner.js"></script>';

let src: string;
beforeEach(async () => {
  const one = desk();
  await one.publish(await articleFeed());
  src = one.src;
});

const visit = ({ script = '', head = '', before = '', after = '' }: Host, ours = OURS) =>
  pageUnder({
    head: `${script && `<script>${script}</script>`}${head}${ours}`,
    body: `${before}<div><outage-banner src="${src}">Inside</outage-banner></div>${after}`,
  });

/** What a page could tell the banner by: names on its globals and prototypes, listed once it is loaded. */
const traces = (window: Window & typeof globalThis) => ({
  globals: Object.getOwnPropertyNames(window).filter((name) => !/^(lit|reactive).*Versions$|^\d+$/.test(name)),
  prototypes: [window.Object, window.Array, window.Element, window.HTMLElement, window.Document].map((owner) =>
    Object.getOwnPropertyNames(owner.prototype),
  ),
  storage: Object.keys(window.sessionStorage),
  cookie: window.document.cookie,
  sheets: window.document.adoptedStyleSheets.length + window.document.styleSheets.length,
  unload: window.onunload,
});

describe('a page that is unkind to what is put into it', () => {
  it('there are at least 25', () => {
    expect(hosts.length).to.be.at.least(25);
  });

  for (const host of hosts) {
    it(`has the numbers, and hears nothing: ${host.what}`, async () => {
      const { page, errors } = await visit(host);
      const banner = page.querySelector<Banner>('outage-banner')!;
      await banner.refresh();
      expect(links(banner)).to.have.length(11);
      expect(errors).to.deep.equal([]);
      expect(banner.offsetHeight).to.be.above(300);
    });
  }
});

describe('a page', () => {
  it('is as it is without the banner, but for Lit’s lists of versions', async () => {
    const host = { what: '' };
    const { globals: before, ...without } = traces((await visit(host, '')).window);
    const { window, banner } = await visit(host);
    expect(links(banner!)).to.have.length(11);
    const { globals, ...others } = traces(window);
    // Firefox lists its own in another order once they have been asked for.
    expect(globals.filter((name) => !before.includes(name))).to.deep.equal([]);
    expect(others).to.deep.equal(without);
  });

  it('with the script twice, and of two addresses, has one banner, no exception and one warning', async () => {
    const warn =
      '<script>window.warned = []; console.warn = (...words) => window.warned.push(words.join(" "))</script>';
    const twice = `${warn}${OURS}${OURS}${OURS.replace('.js', '.js?v=2')}`;
    const { banner, errors, window } = await visit({ what: '' }, twice);
    expect(links(banner!)).to.have.length(11);
    expect(errors).to.deep.equal([]);
    const { warned } = window as unknown as { warned: string[] };
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('already defined');
  });

  it('with a thousand banners has them all, with one look and one announcer', async () => {
    const one = desk();
    await one.publish(await articleFeed());
    const body = `<outage-banner src="${one.src}" layout="bar"></outage-banner>`.repeat(1000);
    const { page, errors } = await pageUnder({ head: OURS, body });
    const banners = [...page.querySelectorAll<Banner>('outage-banner')];
    expect(banners.filter((banner) => banner.shadowRoot?.querySelector('.bar'))).to.have.length(1000);
    expect(page.querySelectorAll('[aria-live]')).to.have.length(2);
    expect(errors).to.deep.equal([]);
    // The look at the start, and the one that the test asks for if that was over.
    expect(await one.count()).to.be.at.most(2);
  });
});
