import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { newSigner, type Signer } from '../fixtures/signing.js';
import { type Banner, banner, desk, links, words } from '../helpers/page.js';

const fallback = 'Call the police at their own number.';

let publisher: Signer;
let other: Signer;
let signed: string;
before(async () => {
  [publisher, other] = [await newSigner(), await newSigner()];
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  signed = await publisher.document(JSON.stringify(await articleFeed({ expires })));
});

/** An address that gives out the signed feed, and what a banner on it is asked to believe. */
async function page(publicKey: string | undefined, body = signed) {
  const one = desk();
  await one.answer({ body });
  const element = await banner({ src: one.src, ...(publicKey !== undefined && { 'public-key': publicKey }) }, fallback);
  return { ...one, element };
}

const isFallback = (element: Banner) => {
  expect(element.getAttribute('state')).to.equal('failed');
  expect(element.innerText.trim()).to.equal(fallback);
  expect(links(element)).to.deep.equal([]);
};

/** What the console was warned of while something happened. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (...said: unknown[]) => void told.push(said.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('public-key', () => {
  it('with the key shows the feed, with another key nothing of it', async () => {
    const { element } = await page(publisher.publicKey);
    expect(element.getAttribute('state')).to.equal('live');
    expect(links(element)).to.have.length(11);
    const { element: mistaken } = await page(other.publicKey);
    isFallback(mistaken);
    expect(mistaken.problem?.name).to.equal('bad-signature');
  });

  for (const value of ['', ' ', 'x']) {
    it(`believes nobody as ${JSON.stringify(value)}`, async () => {
      const { element } = await page(value);
      isFallback(element);
    });
  }

  it('warns once of a word that is no key, and the others stand', async () => {
    const told = await warnings(async () => {
      const { element } = await page(`nonsense ${publisher.publicKey}`);
      await element.refresh();
      expect(element.getAttribute('state')).to.equal('live');
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('public-key="nonsense"');
  });

  it('takes what nobody vouched for off the page at once when it comes, and lets it back when it goes', async () => {
    const { element, answer } = await page(undefined, JSON.parse(signed).payload);
    expect(links(element)).to.have.length(11);
    await answer({ way: 'silent' });
    element.setAttribute('public-key', publisher.publicKey);
    await element.updateComplete;
    expect(links(element)).to.deep.equal([]);
    expect(element.innerText.trim()).to.equal(fallback);
    await answer({ body: signed });
    await element.refresh();
    expect(words(element, 'footer')).to.contain('Signed by');
    element.removeAttribute('public-key');
    await element.refresh();
    expect(links(element)).to.have.length(11);
    expect(words(element, 'footer')).to.contain('Published by');
  });

  it('that changes to another key takes off the page what the former one signed', async () => {
    const { element, answer } = await page(publisher.publicKey);
    await answer({ way: 'silent' });
    element.setAttribute('public-key', other.publicKey);
    await element.updateComplete;
    expect(links(element)).to.deep.equal([]);
  });

  it('stays, and so does what is shown, when the address changes', async () => {
    const { element } = await page(publisher.publicKey);
    const next = desk();
    await next.publish(await articleFeed({ headline: 'Unsigned' }));
    element.setAttribute('src', next.src);
    await element.refresh();
    expect(links(element)).to.have.length(11);
    expect(element.getAttribute('state')).to.equal('stale');
    expect(element.problem?.name).to.equal('unsigned');
    expect(words(element, 'headline')).to.contain('Statewide');
  });
});

it('banners of one feed with other keys judge by themselves', async () => {
  const one = desk();
  await one.answer({ body: signed });
  const keys = [publisher.publicKey, other.publicKey, `${other.publicKey} ${publisher.publicKey}`];
  const banners = await Promise.all(keys.map((key) => banner({ src: one.src, 'public-key': key })));
  const plain = await banner({ src: one.src });
  const states = [...banners, plain].map((element) => element.getAttribute('state'));
  expect(states).to.deep.equal(['live', 'failed', 'live', 'live']);
});

it('a spare that is signed stands in for an address that is not', async () => {
  const [first, spare] = [desk(), desk()];
  await first.publish(await articleFeed({ headline: 'Unsigned', revision: 99 }));
  await spare.answer({ body: signed });
  const element = await banner({ src: `${first.src} ${spare.src}`, 'public-key': publisher.publicKey });
  expect(element.getAttribute('state')).to.equal('live');
  expect(words(element, 'headline')).to.contain('Statewide');
});

describe('on a page without cryptography', () => {
  afterEach(() => {
    Reflect.deleteProperty(crypto, 'subtle');
  });

  it('nothing signed is shown, and the problem says why', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    const { element } = await page(publisher.publicKey);
    isFallback(element);
    expect(element.problem?.name).to.equal('no-crypto');
    const { element: plain } = await page(undefined);
    expect(links(plain)).to.have.length(11);
  });

  it('that works, nothing signed is shown either', async () => {
    Object.defineProperty(crypto, 'subtle', { value: {}, configurable: true });
    const { element } = await page(publisher.publicKey);
    isFallback(element);
    expect(element.problem?.name).to.equal('bad-signature');
  });
});

it('what is refused is told to the page once', async () => {
  const { element, publish } = await page(publisher.publicKey);
  const states: string[] = [];
  element.addEventListener('outage-state', ({ state, problem }) => states.push(`${state} ${problem?.name}`));
  await publish(await articleFeed({ headline: 'Unsigned', revision: 99 }));
  await element.refresh();
  await element.refresh();
  expect(states).to.deep.equal(['stale unsigned']);
});
