import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { holdTimers } from '../helpers/held-timers.js';
import { type Banner, banner, bannerOf, desk, links, words } from '../helpers/page.js';

describe('banners that show the same feed', () => {
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(() => {
    timers = holdTimers();
  });
  afterEach(() => timers.release());

  it('share one look, and each gets its outcome', async () => {
    const { src, publish, count } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const banners = await Promise.all([
      banner({ src }),
      banner({ src, layout: 'bar' }),
      banner({ src, layout: 'numbers' }),
    ]);
    expect(await count()).to.equal(1);
    expect(timers.waiting()).to.have.length(1);
    await publish({ ...feed, revision: 2, headline: 'Newer' });
    await banners[2]?.refresh();
    expect(await count()).to.equal(2);
    await Promise.all(banners.map(({ updateComplete }) => updateComplete));
    expect(banners.map(({ feed: shown }) => shown?.revision)).to.deep.equal([2, 2, 2]);
    expect(words(banners[0] as Banner, 'headline')).to.equal('Newer');
  });

  it('are joined by a later one without another look', async () => {
    const { src, publish, count } = desk();
    await publish(await articleFeed());
    await banner({ src });
    const late = document.createElement('outage-banner');
    late.setAttribute('src', src);
    document.body.append(late);
    await late.updateComplete;
    expect(links(late)).to.have.length(11);
    expect(await count()).to.equal(1);
    late.remove();
  });

  it('stop when the last one has left, and not before', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed());
    const [one, other] = [await banner({ src }), await banner({ src })];
    one.remove();
    expect(timers.waiting()).to.have.length(1);
    other.remove();
    expect(timers.waiting()).to.deep.equal([]);
  });

  it('leave no listener behind', async () => {
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const heard = new Map<string, number>();
    const count = (type: string, by: number) => heard.set(type, (heard.get(type) ?? 0) + by);
    const isPage = (target: EventTarget | undefined) => !target || target === globalThis || target === document;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...of: Parameters<typeof add>) {
      if (isPage(this)) count(of[0], 1);
      return add.apply(this ?? globalThis, of);
    } as typeof add;
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...of: Parameters<typeof remove>) {
      if (isPage(this)) count(of[0], -1);
      return remove.apply(this ?? globalThis, of);
    } as typeof remove;
    try {
      const element = await bannerOf(await articleFeed());
      const once = ['visibilitychange', 'pageshow', 'online', 'beforeprint', 'afterprint'].map((type) => [type, 1]);
      expect(Object.fromEntries(heard)).to.deep.equal(Object.fromEntries(once));
      element.remove();
      expect([...heard.values()]).to.deep.equal([0, 0, 0, 0, 0]);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    }
  });

  it('look as often as the one that wants it most', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed());
    await banner({ src, refresh: '300' });
    await banner({ src, refresh: '20' });
    expect(timers.waiting()[0]?.delayMs).to.be.within(15_000, 24_000);
  });

  it('are apart where one keeps nothing or allows exercises', async () => {
    const { src, publish, count } = desk();
    await publish(await articleFeed());
    await Promise.all([banner({ src }), banner({ src, 'no-store': '' }), banner({ src, 'allow-exercise': '' })]);
    expect(await count()).to.equal(3);
  });
});

describe('the network comes back', () => {
  it('for everyone at once, so the look comes within one interval by chance', async () => {
    const timers = holdTimers();
    const { src, answer } = desk();
    await answer({ status: 503, headers: { 'Retry-After': '1800' } });
    await banner({ src });
    expect(timers.waiting()[0]?.delayMs).to.be.within(1_800_000, 1_830_000);
    dispatchEvent(new Event('online'));
    // By chance it may be too short to be held.
    for (const { delayMs } of timers.waiting()) expect(delayMs).to.be.at.most(30_000);
    timers.release();
  });

  it('so that also a look that was planned sooner gets a time of its own: the two waves would be one', async () => {
    const timers = holdTimers();
    const { random } = Math;
    try {
      Math.random = () => 0;
      await bannerOf(await articleFeed());
      expect(timers.waiting()[0]?.delayMs).to.be.within(23_000, 24_000);
      Math.random = () => 0.9;
      dispatchEvent(new Event('online'));
      expect(timers.waiting().map(({ delayMs }) => delayMs)).to.deep.equal([27_000]);
    } finally {
      Math.random = random;
      timers.release();
    }
  });
});

describe('after the all-clear', () => {
  const HOUR_MS = 3_600_000;
  for (const [hours, least, most] of [
    [1, 24_000, 36_000],
    [3, 240_000, 360_000],
  ] as const) {
    it(`of ${hours} hours ago, the next look comes in ${least / 1000} to ${most / 1000} seconds`, async () => {
      const timers = holdTimers();
      const { src, publish } = desk();
      await publish(
        await articleFeed({ status: 'restored', updated: new Date(Date.now() - hours * HOUR_MS).toISOString() }),
      );
      await banner({ src });
      expect(timers.waiting()[0]?.delayMs).to.be.within(least, most);
      timers.release();
    });
  }
});
