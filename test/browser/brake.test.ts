import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { seededChance } from '../fixtures/seeded-chance.js';
import { holdTimers } from '../helpers/held-timers.js';
import { type Banner, banner, desk } from '../helpers/page.js';

const BANNERS = 200;
const DEADLINE_MS = 10_000;

/** A turn of the real event loop, which an answer may come in. */
const turn = () => new Promise<void>((done) => setTimeout(done));

/** Lets the time of the held timers go by, second by second, each look being over before the next second begins. */
function startTime(timers: ReturnType<typeof holdTimers>) {
  const dueSeconds = new Map<object, number>();
  let second = 0;
  const settle = async () => {
    const isLooking = () => timers.waiting().some(({ delayMs }) => delayMs === DEADLINE_MS);
    while (timers.waiting().length < BANNERS || isLooking()) await turn();
    for (const timer of timers.waiting()) {
      if (!dueSeconds.has(timer)) dueSeconds.set(timer, second + timer.delayMs / 1000);
    }
  };
  return {
    settle,
    async pass(seconds: number): Promise<void> {
      for (const end = second + seconds; second < end; ) {
        second++;
        const due = timers.waiting().filter((timer) => dueSeconds.get(timer)! <= second);
        for (const timer of due) timer.fire();
        if (due.length) await settle();
      }
    },
  };
}

describe('the publisher’s brake: `refresh` raised from 30 to 300 in the feed', () => {
  const { random } = Math;
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(() => {
    timers = holdTimers();
    Math.random = seededChance(1);
  });
  afterEach(() => {
    timers.release();
    Math.random = random;
  });

  it(`${BANNERS} banners ask once more within one old interval, and then ten times less`, async () => {
    const one = desk();
    const feed = await articleFeed({
      contacts: [{ area: 'Hills', numbers: ['413-555-0136'] }],
      timeline: [],
      quotes: [],
    });
    await one.publish({ ...feed, refresh: 30 });
    // Another address for each, as banners of one address share their looks.
    const open = (_: unknown, index: number) =>
      banner({ src: `${one.src}?page=${index}`, layout: 'numbers', 'no-store': '' });
    const banners: Banner[] = await Promise.all(Array.from({ length: BANNERS }, open));
    const time = startTime(timers);
    await time.settle();
    const asked = async (seconds: number) => {
      const before = await one.count();
      await time.pass(seconds);
      return (await one.count()) - before;
    };

    await time.pass(36);
    const before = (await asked(60)) / 60;
    expect(before * 30).to.be.within(0.9 * BANNERS, 1.1 * BANNERS);
    await one.publish({ ...feed, revision: 2, refresh: 300 });
    expect(await asked(36)).to.equal(BANNERS);
    expect(new Set(banners.map(({ feed: shown }) => shown?.refresh))).to.deep.equal(new Set([300]));
    const after = (await asked(300)) / 300;
    expect(before / after).to.be.at.least(10);
    const later = (await asked(300)) / 300;
    expect(before / later).to.be.within(8, 12);
  }).timeout(60_000);
});
