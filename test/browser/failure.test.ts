import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Answer, type Banner, banner, desk, links, words } from '../helpers/page.js';

const html = '<!doctype html><title>Sorry</title><p>We will be back soon.';
const text = async () => JSON.stringify(await articleFeed());

const faults: readonly [string, (good: string) => Answer, string][] = [
  ['a 500', () => ({ status: 500, body: 'Internal Server Error' }), 'http-status'],
  ['HTML', () => ({ body: html, headers: { 'Content-Type': 'text/html' } }), 'not-json'],
  ['a truncated document', (good) => ({ body: good.slice(0, 700) }), 'not-json'],
  [
    'a connection that breaks',
    (good) => ({ body: good, way: 'cut', at: 700, headers: { 'Content-Length': `${good.length}` } }),
    'unreachable',
  ],
  ['nothing', () => ({ body: '' }), 'empty'],
  ['a 404', () => ({ status: 404, body: html }), 'http-status'],
  ['another format', () => ({ body: '{"status": "none"}' }), 'missing-field'],
  ['a document over 1 MiB', (good) => ({ body: good + ' '.repeat(1_048_577) }), 'too-large'],
];

describe('a feed that fails', () => {
  it('keeps the numbers on screen through a 500, HTML, truncated, empty and 404, one after the other, and says so', async () => {
    const { src, answer } = desk();
    const good = await text();
    await answer({ body: good });
    const element = await banner({ src });
    for (const [what, fault, name] of faults) {
      await answer(fault(good));
      await element.refresh();
      expect(links(element), what).to.have.length(11);
      expect(element.problem?.name, what).to.equal(name);
      expect(element.getAttribute('state'), what).to.equal('stale');
      expect(words(element, 'notice'), what).to.match(
        /We have not reached the publisher since|We cannot get new information/,
      );
    }
    await answer({ body: good });
    await element.refresh();
    expect(element.getAttribute('state')).to.equal('live');
    expect(element.problem).to.equal(undefined);
    expect(words(element, 'notice')).to.equal('Updates are coming in again.');
  });

  it('keeps the numbers on screen when the reader is offline', async () => {
    const { src, answer } = desk();
    await answer({ body: await text() });
    const element = await banner({ src });
    const { fetch } = globalThis;
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    try {
      // The network itself can't be cut for one page of the test's browser: this is what it looks like from within.
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false, configurable: true });
      await element.refresh();
      expect(links(element)).to.have.length(11);
      expect(words(element, 'notice')).to.equal('You are offline. This is the last information we have.');
    } finally {
      globalThis.fetch = fetch;
      Object.defineProperty(Navigator.prototype, 'onLine', online);
    }
    await element.refresh();
    expect(element.getAttribute('state')).to.equal('live');
  });

  for (const [what, fault, name] of faults) {
    it(`shows what stands inside on a first visit: ${what}`, async () => {
      const { src, answer } = desk();
      await answer(fault(await text()));
      const element: Banner = await banner({ src }, 'Call the police at their own number.');
      expect(element.getAttribute('state')).to.equal('failed');
      expect(element.problem?.name).to.equal(name);
      expect(element.innerText.trim()).to.equal('Call the police at their own number.');
      expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
    });
  }

  it('has a spare: the next address is tried at once', async () => {
    const [first, spare] = [desk(), desk()];
    await first.answer({ status: 500 });
    await spare.answer({ body: await text() });
    const element = await banner({ src: `${first.src} ${spare.src}` });
    expect(element.getAttribute('state')).to.equal('live');
    expect(links(element)).to.have.length(11);
    expect(element.problem).to.equal(undefined);
  });

  it('without any address is failed, and says so', async () => {
    const element = await banner({}, 'Inside');
    expect(element.getAttribute('state')).to.equal('failed');
    expect(element.problem?.name).to.equal('no-address');
    expect(element.innerText.trim()).to.equal('Inside');
  });

  it('of the platform keeps what is shown, and the page hears nothing of it', async () => {
    const { src, answer } = desk();
    await answer({ body: await text() });
    const element = await banner({ src }, 'Inside');
    const { RelativeTimeFormat } = Intl;
    try {
      Object.assign(Intl, { RelativeTimeFormat: undefined });
      await answer({ body: JSON.stringify({ ...JSON.parse(await text()), revision: 2 }) });
      await element.refresh();
      expect(links(element)).to.have.length(11);
      const other = await banner({ src: `${src}?other` }, 'Inside');
      expect(links(other)).to.have.length(11);
    } finally {
      Object.assign(Intl, { RelativeTimeFormat });
    }
  });
});
