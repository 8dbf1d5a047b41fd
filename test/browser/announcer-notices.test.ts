import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { feed } from '../fixtures/feeds.js';
import { type HeldPage, heldPage } from '../helpers/held-page.js';
import { inside } from '../helpers/page.js';

const MINUTE_MS = 60_000;
const fresh = (fields: object = {}) => feed({ updated: new Date().toISOString(), ...fields });

describe('what is said aloud of the news itself', () => {
  let one: HeldPage;
  const look = async (answer: Parameters<HeldPage['answer']>[0]) => {
    await one.answer(answer);
    await one.element.refresh();
    await one.clock.pass(2 * MINUTE_MS);
  };
  const good = fresh();
  afterEach(() => one.close());

  it('is once that nothing comes in any more, and once that it comes again', async () => {
    one = await heldPage(good);
    for (let time = 0; time < 3; time++) await look({ status: 503 });
    expect(one.said).to.have.length(1);
    expect(one.heard()[0]).to.match(
      /^polite: We have not reached the publisher since \d+:\d\d [AP]M\. We keep trying\.$/,
    );
    for (let time = 0; time < 3; time++) await look({ body: JSON.stringify({ ...good, revision: 1 }) });
    expect(one.heard().slice(1)).to.deep.equal(['polite: Updates are coming in again.']);
  });

  it('is once that the reader is offline', async () => {
    one = await heldPage(good);
    Object.defineProperty(one.page.defaultView!.navigator, 'onLine', { configurable: true, value: false });
    for (let time = 0; time < 3; time++) await look({ way: 'reset' });
    expect(one.heard()).to.deep.equal(['polite: You are offline. This is the last information we have.']);
  });

  it('is once that the outage may be over, in the place of the status', async () => {
    one = await heldPage(fresh({ expires: new Date(Date.now() + 10 * MINUTE_MS).toISOString() }));
    await one.clock.pass(9 * MINUTE_MS);
    expect(one.said).to.deep.equal([]);
    await one.clock.pass(10 * MINUTE_MS);
    expect(one.heard()).to.deep.equal([
      'polite: This may be over. Try 911 first. If it fails, use a number below. Affected: Springfield.',
    ]);
  });

  it('is once that the news of an all-clear is old', async () => {
    const expires = new Date(Date.now() + 10 * MINUTE_MS).toISOString();
    one = await heldPage(fresh({ status: 'restored', expires }));
    await one.clock.pass(30 * MINUTE_MS);
    expect(one.heard()).to.deep.equal(['polite: This information may be out of date.']);
  });

  it('never is that a look found the same', async () => {
    one = await heldPage(good);
    for (let time = 0; time < 3; time++) await look({ body: JSON.stringify(good) });
    expect(one.said).to.deep.equal([]);
  });
});

describe('what is said aloud of a search', () => {
  let one: HeldPage;
  beforeEach(async () => {
    one = await heldPage(await articleFeed());
  });
  afterEach(() => one.close());

  async function type(text: string): Promise<void> {
    const field = inside<HTMLInputElement>(one.element, 'input');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await one.element.updateComplete;
  }

  it('is the count, 1.4 seconds after the last key', async () => {
    await type('frank');
    await one.clock.pass(1000);
    await type('franklin');
    await one.clock.pass(1399);
    expect(one.said).to.deep.equal([]);
    await one.clock.pass(1);
    expect(one.heard()).to.deep.equal(['polite: Numbers found: 2']);
    await type('xyzzy');
    await one.clock.pass(1400);
    expect(one.heard()[1]).to.equal('polite: No match. Check the spelling, or look at the full list.');
  });

  it('is nothing once the field is empty again', async () => {
    await type('franklin');
    await one.clock.pass(1000);
    await type('');
    await one.clock.pass(MINUTE_MS);
    expect(one.said).to.deep.equal([]);
  });

  it('is told apart from the same answer before: a no-break space makes it new', async () => {
    for (const text of ['franklin', 'frankli', 'frankl']) {
      await type(text);
      await one.clock.pass(1400);
    }
    expect(one.said.map(({ words }) => words)).to.deep.equal([
      'Numbers found: 2',
      'Numbers found: 2\u00a0',
      'Numbers found: 2',
    ]);
  });

  it('does not stay where somebody who reads on would come across it', async () => {
    await type('franklin');
    await one.clock.pass(1400 + 9999);
    expect(one.element.textContent?.trim()).to.equal('Numbers found: 2');
    await one.clock.pass(1);
    expect(one.element.textContent?.trim()).to.equal('');
  });
});
