import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { holdTimers } from '../helpers/held-timers.js';
import { banner, bannerOf, desk, words } from '../helpers/page.js';

describe('the banner looks again on its own', () => {
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(() => {
    timers = holdTimers();
  });
  afterEach(() => {
    timers.release();
    show('visible');
  });

  const show = (state: string) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const delaysMs = () => timers.waiting().map(({ delayMs }) => delayMs);

  const waits: readonly [string, string | undefined, number | undefined, number][] = [
    ['every 30 seconds where nobody says otherwise', undefined, undefined, 30],
    ['as often as the feed says', undefined, 60, 60],
    ['as often as the page says', '20', undefined, 20],
    ['by the longer of the two: the feed’s', '20', 60, 60],
    ['by the longer of the two: the page’s', '90', 60, 90],
    ['never sooner than after 10 seconds', '1', undefined, 10],
  ];
  for (const [what, refresh, ofFeed, seconds] of waits) {
    it(`${what}, 20 % more or less`, async () => {
      await bannerOf(await articleFeed({ refresh: ofFeed }), refresh ? { refresh } : {});
      const [delayMs = 0, ...others] = delaysMs();
      expect(others).to.deep.equal([]);
      expect(delayMs).to.be.within(seconds * 800, seconds * 1200);
    });
  }

  it('at another time when the page says so', async () => {
    const element = await bannerOf(await articleFeed(), { refresh: '3600' });
    expect(delaysMs()[0]).to.be.above(2_800_000);
    element.setAttribute('refresh', '10');
    expect(delaysMs()).to.have.length(1);
    expect(delaysMs()[0]).to.be.within(7_000, 12_000);
  });

  it('and lets a look under way end, whatever changes meanwhile', async () => {
    const { src, publish, count } = desk();
    await publish(await articleFeed());
    const element = await banner({ src });
    const done = element.refresh();
    element.setAttribute('label', 'Live');
    show('hidden');
    show('visible');
    await done;
    expect(await count()).to.equal(2);
    expect(delaysMs()).to.have.length(1);
  });

  it('and shows what it finds', async () => {
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src });
    await publish({ ...feed, revision: 2 });
    const update = new Promise<Event>((resolve) => element.addEventListener('outage-update', resolve, { once: true }));
    timers.waiting()[0]?.fire();
    await update;
    expect(element.feed?.revision).to.equal(2);
    await element.refresh();
    expect(delaysMs()).to.have.length(1);
  });

  it('after a failure no sooner than without, and at most two intervals later', async () => {
    const { src, answer } = desk();
    await answer({ status: 503 });
    const element = await banner({ src, refresh: '10' });
    for (let look = 0; look < 20; look++) {
      expect(delaysMs()[0]).to.be.within(10_000, 20_000);
      await element.refresh();
    }
  });

  it('not while nobody sees the page; at once on return if it is time', async () => {
    const { src, publish, count } = desk();
    await publish(await articleFeed());
    const element = await banner({ src });
    show('hidden');
    expect(delaysMs()).to.deep.equal([]);
    show('visible');
    expect(delaysMs()).to.have.length(1);
    expect(await count()).to.equal(1);
    show('hidden');
    const { now } = Date;
    try {
      Date.now = () => now() + 3_600_000;
      show('visible');
      await new Promise((resolve) => setTimeout(resolve, 0));
      await element.refresh();
    } finally {
      Date.now = now;
    }
    expect(await count()).to.equal(2);
  });

  it('gives up on an answer that does not come in ten seconds', async () => {
    const { src, answer } = desk();
    await answer({ way: 'silent' });
    const element = document.createElement('outage-banner');
    element.setAttribute('src', src);
    document.body.append(element);
    await element.updateComplete;
    const done = element.refresh();
    expect(delaysMs()).to.deep.equal([10_000]);
    timers.waiting()[0]?.fire();
    await done;
    expect(element.problem?.name).to.equal('timeout');
    expect(element.getAttribute('state')).to.equal('failed');
    element.remove();
    expect(delaysMs()).to.deep.equal([]);
  });

  it('not any more when it has left the page', async () => {
    const element = await bannerOf(await articleFeed());
    element.remove();
    expect(delaysMs()).to.deep.equal([]);
  });

  it('by the browser’s own cache: an unchanged feed is a 304, confirmed without a change on screen', async () => {
    const { src, answer, unchanged } = desk();
    const body = JSON.stringify(await articleFeed());
    await answer({ body, validate: true });
    const element = await banner({ src });
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    await element.refresh();
    observer.disconnect();
    // WebKitGTK under automation keeps no cache.
    const hasCache = /Chrom|Firefox/.test(navigator.userAgent);
    expect(await unchanged()).to.equal(hasCache ? 1 : 0);
    expect(seen).to.deep.equal([]);
    expect(element.getAttribute('state')).to.equal('live');
  });

  it('and tells when it last did by the minute clock alone', async () => {
    const { setInterval: start } = globalThis;
    const { now } = Date;
    let tick = () => {};
    globalThis.setInterval = ((run: () => void) => {
      tick = run;
      return 0;
    }) as unknown as typeof setInterval;
    try {
      const element = await bannerOf(await articleFeed());
      const checked = () => /Last checked: (.*?) Source/.exec(words(element, 'footer'))?.[1];
      const first = checked();
      expect(first).to.match(/\d/);
      Date.now = () => now() + 600_000;
      await element.refresh();
      expect(checked()).to.equal(first);
      tick();
      await element.updateComplete;
      expect(checked()).to.not.equal(first);
    } finally {
      Date.now = now;
      globalThis.setInterval = start;
    }
  });
});
