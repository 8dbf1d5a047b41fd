import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { newSigner } from '../fixtures/signing.js';
import { type Banner, desk, links } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';
import { shown, until } from '../helpers/shown.js';

const EMBED = '/dist/embed.js';

describe('one classic script', () => {
  let one: ReturnType<typeof desk>;
  beforeEach(async () => {
    one = desk();
    await one.publish(await articleFeed());
  });

  it('puts a banner where it stands, with its data as attributes', async () => {
    const local = 'Springfield dispatch: 413-555-0130';
    const script = `<script async src="${EMBED}" data-src="${one.src}" data-max-numbers="5" data-local="${local}"></script>`;
    const { page, errors } = await pageUnder({ body: `<p id="before"></p>${script}<p id="after"></p>` });
    const banner = await shown(page);
    expect(banner.previousElementSibling?.localName).to.equal('script');
    expect(banner.nextElementSibling?.id).to.equal('after');
    expect([banner.getAttribute('local'), banner.getAttribute('max-numbers')]).to.deep.equal([local, '5']);
    expect(links(banner)[0]).to.equal('tel:+14135550130');
    expect(errors).to.deep.equal([]);
  });

  for (const isPinned of [false, true]) {
    it(`in the head puts it first on the page, where it can be seen${isPinned ? ', as soon as there is one' : ''}`, async () => {
      const publisher = await newSigner();
      const expires = new Date(Date.now() + 3_600_000).toISOString();
      if (isPinned)
        await one.answer({ body: await publisher.document(JSON.stringify(await articleFeed({ expires }))) });
      const more = isPinned ? ` data-public-key="${publisher.publicKey}"` : '';
      const head = `<script async src="${EMBED}" data-src="${one.src}"${more}></script>`;
      const { page, errors } = await pageUnder({ head, body: '<p id="first"></p>' });
      const banner = await shown(page);
      expect(banner.nextElementSibling?.id).to.equal('first');
      expect(page.querySelectorAll('outage-banner')).to.have.length(1);
      expect(banner.offsetHeight).to.be.above(300);
      expect(errors).to.deep.equal([]);
    });
  }

  it('makes banners of placeholders, those that come later and those in a root that it is given', async () => {
    const place = (id: string) => `<div id="${id}" class="outage-banner" data-src="${one.src}"></div>`;
    const { page, window } = await pageUnder({ body: `${place('first')}<script async src="${EMBED}"></script>` });
    await shown(page, '#first > outage-banner');
    const later = page.createElement('div');
    Object.assign(later, { id: 'later', className: 'outage-banner' });
    later.dataset.src = one.src;
    page.body.append(later);
    await shown(page, '#later > outage-banner');
    const apart = page.createElement('section').attachShadow({ mode: 'open' });
    apart.append(later.cloneNode());
    page.body.append(apart.host);
    window.outageBanner?.load(apart);
    await until(apart as unknown as Document, () => apart.querySelector('outage-banner'));
    expect(page.querySelectorAll('outage-banner')).to.have.length(2);
  });

  it('makes one of a placeholder that a router took off the page during its first look, and put back', async () => {
    const head = `<script>const ask = window.fetch; window.looks = [];
      window.fetch = (...of) => { const look = ask(...of); looks.push(look.then((answer) => answer.clone().text())); return look }</script>`;
    const { page, window } = await pageUnder({ head, body: `<main></main><script src="${EMBED}"></script>` });
    const { looks } = window as unknown as { looks: Promise<string>[] };
    const place = Object.assign(page.createElement('div'), { className: 'outage-banner' });
    place.dataset.src = one.src;
    page.querySelector('main')!.append(place);
    // Its observer is told before this goes on.
    await undefined;
    expect(looks).to.have.length(1);
    place.remove();
    await Promise.all(looks);
    for (let drawn = 0; drawn < 2; drawn++) await new Promise(window.requestAnimationFrame);
    expect(place.children).to.have.length(0);
    page.querySelector('main')!.append(place);
    expect(links(await shown(page))).to.have.length(11);
  });

  it('takes what stands in a placeholder inside, and shows it until there is something better', async () => {
    await one.answer({ status: 500 });
    const body = `<div class="outage-banner" data-src="${one.src}"><p>Call the police.</p></div><script async src="${EMBED}"></script>`;
    const { page } = await pageUnder({ body });
    const banner = await until(page, () => page.querySelector<Banner>('outage-banner[state=failed]'));
    expect(banner.innerText.trim()).to.equal('Call the police.');
    await one.publish(await articleFeed());
    await banner.refresh();
    expect(links(banner)).to.have.length(11);
  });

  it('tells the page of no exception where the banner can’t be had, and leaves what stands inside', async () => {
    const copy = desk();
    const body = await (await fetch(EMBED)).text();
    await copy.answer({ headers: { 'Content-Type': 'text/javascript' }, body });
    const place = `<div class="outage-banner" data-src="${one.src}"><p>Call the police.</p></div>`;
    const { page, errors } = await pageUnder({ body: `${place}<script async src="${copy.src}"></script>` });
    const banner = await until(page, () => page.querySelector<HTMLElement>('outage-banner'));
    // The same again, of the same place: what is to be heard of the first has been heard then.
    const again = Object.assign(page.createElement('script'), { type: 'module', src: '/desk/outage-banner.js' });
    page.body.append(again);
    await new Promise((failed) => again.addEventListener('error', failed));
    await new Promise(requestAnimationFrame);
    expect(errors).to.deep.equal([]);
    expect(banner.innerText.trim()).to.equal('Call the police.');
  });

  it('written twice, and with the module script beside it, makes one banner of each place', async () => {
    const again = `<script async src="${EMBED}"></script>`;
    const body = `<div class="outage-banner" data-src="${one.src}"></div>${again}${again}`;
    const head = '<script type="module" src="/dist/outage-banner.js"></script>';
    const { page, errors } = await pageUnder({ head, body });
    await shown(page);
    expect(page.querySelectorAll('outage-banner')).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('works under a strict policy', async () => {
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
    const body = `<div class="outage-banner" data-src="${one.src}"></div><script async src="${EMBED}"></script>`;
    const { page } = await pageUnder({ policy, body });
    expect(links(await shown(page))).to.have.length(11);
  });
});

describe('on a calm day', () => {
  const loaded = (window: Window) =>
    window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/dist/') || path.startsWith('/desk/'));

  /** Holds long waits back, to be seen and fired by the test. */
  const HOLD = `<script>window.waits = []; const start = window.setTimeout;
    window.setTimeout = (fire, delayMs) => delayMs > 5000 ? window.waits.push({ fire, delayMs }) : start(fire, delayMs)</script>`;

  interface Wait {
    readonly fire: () => void;
    readonly delayMs: number;
  }

  /** The waits of a page for another look: the sign that it has decided. Those of a banner's deadline are shorter. */
  const waiting = async (window: Window, count: number): Promise<Wait[]> => {
    for (;;) {
      const waits = (window as unknown as { waits: Wait[] }).waits.filter(({ delayMs }) => delayMs > 60_000);
      if (waits.length >= count) return waits;
      await new Promise(requestAnimationFrame);
    }
  };

  const calm = { status: 'none', headline: undefined };
  const texts: readonly (readonly [what: string, answer: object, isCalm: boolean])[] = [
    ['a feed that says none', { body: JSON.stringify({ format: 'outage-feed/1', status: 'none' }) }, true],
    ['the same with blanks', { body: '{ "format": "outage-feed/1",\n "status" : "none" }' }, true],
    ['a feed that says down', { body: JSON.stringify({ format: 'outage-feed/1', status: 'down' }) }, false],
    ['two minds', { body: '{"format":"outage-feed/1","status":"none","contacts":[{"status":"withdrawn"}]}' }, false],
    ['another format', { body: JSON.stringify({ format: 'outage-feed/2', status: 'none' }) }, false],
    ['HTML', { body: '<p>none' }, false],
    ['nothing', { body: '' }, false],
    ['an error', { status: 503, body: JSON.stringify({ format: 'outage-feed/1', status: 'none' }) }, false],
    ['a broken connection', { way: 'reset' }, false],
  ];
  for (const [what, answer, isCalm] of texts) {
    it(`${what}: the banner is ${isCalm ? 'not loaded' : 'loaded'}`, async () => {
      const one = desk();
      await one.answer(answer);
      const body = `<script async src="${EMBED}" data-src="${one.src}"></script><div id="other" class="outage-banner" data-src="${one.src}"></div>`;
      const { page, window } = await pageUnder({ head: HOLD, body });
      if (isCalm) {
        const waits = await waiting(window, 2);
        expect(loaded(window).filter((path) => path.includes('outage-banner'))).to.deep.equal([]);
        expect(page.querySelector('outage-banner')).to.equal(null);
        for (const { delayMs } of waits) expect(delayMs).to.be.within(96_000, 144_000);
        // Two minutes later, the service is down.
        await one.publish(await articleFeed());
        for (const { fire } of waits) fire();
        await shown(page, '#other > outage-banner');
        expect(page.querySelectorAll('outage-banner')).to.have.length(2);
      } else {
        await until(page, () => page.querySelector('outage-banner'));
      }
    });
  }

  it('a page with pinned keys loads the banner at once, which alone can check them', async () => {
    const one = desk();
    await one.publish({ ...(await articleFeed()), ...calm });
    const body = `<script async src="${EMBED}" data-src="${one.src}" data-public-key="x"></script>`;
    const { page } = await pageUnder({ body });
    await until(page, () => page.querySelector('outage-banner'));
  });
});
