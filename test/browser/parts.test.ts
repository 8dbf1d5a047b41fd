import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { everyKind } from '../fixtures/every-kind.js';
import { all, type Banner, bannerOf, type Fields, inside, links, tight, words } from '../helpers/page.js';
import { type SteppedPage, steppedPage } from '../helpers/stepped-page.js';

const section = (element: Banner) => element.shadowRoot?.querySelector('.banner');
const text = (element: Banner) => tight(section(element)?.textContent ?? '');
const isFallback = (element: Banner) => !!element.shadowRoot?.querySelector('slot:not([name])');
const isWhole = (element: Banner) => element.getAttribute('state') === 'live';

let page: SteppedPage;
let feed: Fields & { revision: number };
beforeEach(async () => {
  feed = await articleFeed({ revision: 1 });
});
afterEach(() => page.close());

/** Until a banner has begun, and is not done. */
const begun = () => page.until(() => text(page.element));

describe('a banner that is not there yet', () => {
  it('begins with the status, and ends with all that it shows when it is drawn at once', async () => {
    page = await steppedPage(feed);
    await begun();
    expect(words(page.element, 'status')).to.contain('911 is not working');
    expect(words(page.element, 'headline')).to.equal(feed.headline);
    expect([links(page.element).length, isWhole(page.element)]).to.deep.equal([0, false]);
    await page.until(() => isWhole(page.element));
    expect(links(page.element)).to.have.length(11);
    const atOnce = await bannerOf(feed, { 'no-store': '', refresh: '86400', lang: 'en' });
    const times = /\d+:\d\d[AP]M(UTC)?|\((now|\d+\w+ago)\)|https?:\/\/[^\s]*?(?=Asof)|about:srcdoc/g;
    expect(text(page.element).replace(times, '')).to.equal(text(atOnce).replace(times, ''));
  });

  for (const [what, fields, attributes] of [
    ['an article’s card', () => feed, ''],
    ['a card with all that there is', () => everyKind({ status: 'down' }), 'area="Ware" local="Ware: 413-555-0130"'],
    ['a card when it is over', () => everyKind({ status: 'restored' }), ''],
    ['the numbers alone', () => feed, 'layout="numbers"'],
  ] as const) {
    it(`comes in reading order, and nothing that is there moves for what comes: ${what}`, async () => {
      page = await steppedPage(fields(), attributes);
      const { element } = page;
      const places = () =>
        all(element, '.banner [part]').map((part) => {
          const { left, top } = part.getBoundingClientRect();
          return [part, left, top] as const;
        });
      let before = '';
      let stood = places();
      let steps = 0;
      await page.until(() => {
        const now = text(element);
        expect(now.startsWith(before), `${before}\n${now}`).to.equal(true);
        if (now !== before) steps++;
        before = now;
        const moved = stood.filter(([part, left, top]) => {
          const place = part.getBoundingClientRect();
          return place.left !== left || place.top !== top;
        });
        expect(moved.map(([part]) => part.getAttribute('part'))).to.deep.equal([]);
        stood = places();
        return isWhole(element);
      });
      expect(steps).to.be.above(2);
    });
  }

  it('tells the page of it when all is on screen, and not before', async () => {
    page = await steppedPage(feed);
    const { element, heard } = page;
    const order: string[] = [];
    element.refresh().then(() => order.push(`refresh ${links(element).length}`));
    await begun();
    element.updateComplete.then(() => order.push(`update ${links(element).length}`));
    expect([heard, order, element.getAttribute('state')]).to.deep.equal([[], [], 'loading']);
    await page.until(() => order.length === 2);
    expect(order.sort()).to.deep.equal(['refresh 11', 'update 11']);
    expect(heard).to.deep.equal(['outage-state live', 'outage-update 1']);
  });

  it('shows a revision that comes meanwhile after it, and all of it', async () => {
    page = await steppedPage(feed);
    const { element, heard, publish } = page;
    await begun();
    await publish({ ...feed, revision: 2, headline: 'Another headline', status: 'partial' });
    let isDone = false;
    element.refresh().then(() => {
      isDone = true;
    });
    await page.until(() => isDone);
    expect(words(element, 'headline')).to.equal('Another headline');
    expect(words(element, 'status')).to.contain('Some 911 calls');
    expect(links(element)).to.have.length(11);
    expect(words(element, 'footer')).to.contain('Published by');
    expect(heard).to.deep.equal(['outage-state live', 'outage-update 1', 'outage-update 2']);
  });

  it('is printed whole', async () => {
    page = await steppedPage(feed);
    const { element, heard, window } = page;
    await begun();
    window.dispatchEvent(new Event('beforeprint'));
    expect(links(element)).to.have.length(11);
    expect(words(element, 'footer')).to.contain('Published by');
    window.dispatchEvent(new Event('afterprint'));
    expect(links(element)).to.have.length(11);
    await page.until(() => isWhole(element));
    await page.step();
    expect(links(element)).to.have.length(11);
    expect(heard).to.deep.equal(['outage-state live', 'outage-update 1']);
  });

  it('is drawn no further when it is taken off the page, and to its end when it is put back', async () => {
    page = await steppedPage(feed);
    const { element, heard, window } = page;
    await begun();
    const before = text(element);
    element.remove();
    for (let task = 0; task < 5; task++) await page.step();
    expect(text(element)).to.equal(before);
    expect(heard).to.deep.equal([]);
    window.document.body.append(element);
    await page.until(() => isWhole(element));
    expect(links(element)).to.have.length(11);
    expect(heard).to.deep.equal(['outage-state live', 'outage-update 1']);
  });

  it('leaves what stands inside until all is there, and then takes its place in one go', async () => {
    page = await steppedPage(feed, '', '<p>Inside</p>');
    const { element } = page;
    const paragraph = element.querySelector('p')!;
    const seen: string[] = [];
    await page.until(() => {
      const isSeen = (node: Element | null | undefined) => !!node?.getClientRects().length;
      const now = `${isSeen(paragraph) ? 'inside' : ''} ${isSeen(section(element)) ? 'banner' : ''}`.trim();
      if (now !== seen.at(-1)) seen.push(now);
      return isWhole(element);
    });
    expect(seen).to.deep.equal(['inside', 'banner']);
    expect(isFallback(element)).to.equal(false);
  });

  it('that can’t be drawn to its end leaves what stands inside, until it can', async () => {
    page = await steppedPage(feed, '', 'Inside');
    const { element, heard, publish, window } = page;
    const { toISOString } = window.Date.prototype;
    await begun();
    window.Date.prototype.toISOString = () => {
      throw new Error('The page has broken this.');
    };
    await page.until(() => isWhole(element));
    expect([isFallback(element), section(element) === null]).to.deep.equal([true, true]);
    window.Date.prototype.toISOString = toISOString;
    await publish({ ...feed, revision: 2 });
    let isDone = false;
    element.refresh().then(() => {
      isDone = true;
    });
    await page.until(() => isDone);
    expect([isFallback(element), links(element).length]).to.deep.equal([false, 11]);
    expect(heard.filter((what) => !what.startsWith('outage-'))).to.deep.equal([]);
  });
});

describe('a banner that is there', () => {
  const opened = async (fields: Fields = feed, attributes = '') => {
    page = await steppedPage(fields, attributes);
    await page.until(() => isWhole(page.element));
    return page.element;
  };
  /** How much is seen one after the other until something is done. */
  const seenUntil = async (doing: Promise<unknown>) => {
    let isDone = false;
    doing.then(() => {
      isDone = true;
    });
    const seen = new Set<string>();
    await page.until(() => {
      seen.add(text(page.element));
      return isDone;
    });
    return seen.size;
  };
  const next = async (fields: Fields) => {
    await page.publish({ ...feed, revision: 2, ...fields });
    return seenUntil(page.element.refresh());
  };

  it('changes in one go, what is new in it too', async () => {
    const element = await opened({ ...feed, alerts: [], quotes: [] });
    expect(await next({ alerts: feed.alerts, quotes: feed.quotes, headline: 'Another headline' })).to.equal(2);
    expect(words(element, 'headline')).to.equal('Another headline');
    expect(all(element, '[part=quote]').length).to.be.above(0);
  });

  it('gets sections above what is there in one go', async () => {
    const element = await opened(feed, 'sections="numbers"');
    element.setAttribute('sections', 'alerts quotes numbers');
    expect(await seenUntil(element.updateComplete)).to.equal(2);
    expect(all(element, '[part=quote]').length).to.be.above(0);
  });

  it('changes in one go when it is over', async () => {
    const element = await opened();
    expect(await next({ status: 'restored' })).to.equal(2);
    expect(words(element, 'status')).to.contain('911 is working again');
    expect(all(element, 'details [part=contact]')).to.have.length(9);
  });

  it('opens as a bar part by part, below the button, which keeps the focus and its place', async () => {
    const element = await opened(feed, 'layout="bar"');
    const button = inside<HTMLButtonElement>(element, '[aria-expanded]');
    button.focus();
    const { top } = button.getBoundingClientRect();
    button.click();
    await page.until(() => all(element, '[part=header]').length);
    expect(links(element)).to.have.length(0);
    let isDone = false;
    element.updateComplete.then(() => {
      isDone = true;
    });
    await page.until(() => isDone);
    expect(links(element)).to.have.length(11);
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement?.getBoundingClientRect().top).to.equal(top);
    inside<HTMLButtonElement>(element, '[aria-expanded]').click();
    await element.updateComplete;
    expect(links(element)).to.have.length(0);
  });
});

describe('where the page gives no tasks, or no frames, all is drawn', () => {
  const missing: readonly (readonly [what: string, script: string])[] = [
    ['no frames: nobody sees it', 'window.requestAnimationFrame = () => 0'],
    ['requestAnimationFrame throws', 'window.requestAnimationFrame = () => { throw new Error("x") }'],
    ['no MessageChannel', 'window.MessageChannel = undefined'],
    [
      'a MessageChannel that brings nothing',
      'window.MessageChannel = class { port1 = {}; port2 = { postMessage() {} } }',
    ],
    [
      'MessageChannel and timers throw',
      'window.MessageChannel = undefined; window.setTimeout = (run, ms) => { if (!(ms >= 100)) throw new Error("x"); return 0 }',
    ],
  ];
  for (const [what, script] of missing) {
    it(what, async () => {
      page = await steppedPage(feed);
      page.close();
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en"><body><script>${script};
        { let nowMs = Date.now(); Date.now = () => (nowMs += 1000) }</script>
        <outage-banner src="${page.element.getAttribute('src')}" no-store></outage-banner>
        <script type="module" src="${location.origin}/dist/outage-banner.js"></script>`;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
      const element = frame.contentDocument?.querySelector('outage-banner') as Banner;
      await element.refresh();
      expect(links(element)).to.have.length(11);
      frame.remove();
    });
  }
});
