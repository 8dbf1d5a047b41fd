import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { banner } from '../helpers/page.js';

const WARM_UP = 10_000;
const LOOKS = 100_000;

const page = globalThis as typeof globalThis & { gc: () => void };
const heap = () => {
  page.gc();
  return (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
};

/** Counts what is asked of the page and not given back: timers and listeners. */
function counting() {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const timers = new Set<unknown>();
  let listeners = 0;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  globalThis.setTimeout = ((run: () => void, delayMs?: number) => {
    const id = start(() => {
      timers.delete(id);
      run();
    }, delayMs);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    timers.delete(id);
    stop(id);
  }) as typeof clearTimeout;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...of: Parameters<typeof add>) {
    listeners++;
    return add.apply(this, of);
  } as typeof add;
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...of: Parameters<typeof remove>) {
    listeners--;
    return remove.apply(this, of);
  } as typeof remove;
  return {
    now: () => ({ timers: timers.size, listeners }),
    release: () => {
      Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    },
  };
}

it(`${LOOKS} looks leave nothing behind`, async function () {
  this.timeout(110_000);
  const { fetch } = globalThis;
  const [one, other] = [1, 2].map((revision) => ({ revision }));
  const texts = [JSON.stringify(await articleFeed(one)), JSON.stringify(await articleFeed(other))];
  let looks = 0;
  // The network is left out: a hundred thousand requests would measure the server. Now and then it fails, or has news.
  globalThis.fetch = () => {
    looks++;
    if (looks % 10 === 0) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(texts[looks < 20 ? 0 : 1]));
  };
  const counted = counting();
  try {
    const element = await banner({ src: '/soak' });
    const look = async (until: number) => {
      while (looks < until) await element.refresh();
    };
    await look(WARM_UP);
    const before = { heap: heap(), ...counted.now() };
    await look(WARM_UP + LOOKS);
    const after = { heap: heap(), ...counted.now() };
    expect(after.timers).to.equal(before.timers);
    expect(after.listeners).to.equal(before.listeners);
    expect((after.heap - before.heap) / LOOKS, 'bytes a look').to.be.below(1);
  } finally {
    counted.release();
    globalThis.fetch = fetch;
  }
});
