import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { newKit } from '../fixtures/attack-kit.js';
import { forgeries, type Kit, oddities } from '../fixtures/attacks.js';
import { type Banner, banner, desk, links, words } from '../helpers/page.js';

const fallback = 'Call the police at their own number.';
const FORGED = 'tel:+14135550199';
const DOUBTED = /^New information came, but we could not verify it\. This is the last information we trust\.$/;

let kit: Kit;
before(async () => {
  kit = await newKit(await articleFeed());
});

/** A banner that believes the publisher alone, at an address that answers this. */
async function pinned(text: string, attributes: Readonly<Record<string, string>> = {}) {
  const one = desk();
  await one.answer({ body: text });
  const element = await banner(
    { src: one.src, 'public-key': kit.publisher.publicKey, 'no-store': '', ...attributes },
    fallback,
  );
  return { element, ...one };
}

const genuineIsShown = (element: Banner) => {
  expect(words(element, 'headline')).to.contain('Genuine');
  expect(links(element)).to.have.length(11);
  expect(links(element)).to.not.include(FORGED);
};

describe(`${forgeries.length} forgeries on a page with a pinned key`, () => {
  for (const { name, forge, problem } of forgeries) {
    it(`${name}: nothing of it is shown, first or later`, async () => {
      const forgery = await forge(kit);
      const { element: first } = await pinned(forgery);
      expect(first.getAttribute('state')).to.equal('failed');
      expect(first.problem?.name).to.equal(problem);
      expect(first.feed).to.equal(undefined);
      expect(first.innerText.trim()).to.equal(fallback);
      expect(links(first)).to.deep.equal([]);

      const { element, answer } = await pinned(await kit.publisher.document(kit.genuine));
      expect(element.getAttribute('state')).to.equal('live');
      await answer({ body: forgery });
      await element.refresh();
      genuineIsShown(element);
      expect(element.getAttribute('state')).to.equal('stale');
      expect(element.problem?.name).to.equal(problem);
      const isDoubted = ['bad-signature', 'unsigned', 'no-expiry'].includes(problem);
      expect(words(element, 'notice')).to.match(isDoubted ? DOUBTED : /^We cannot get new information/);
    });
  }
});

describe('what is unusual and says what was signed', () => {
  for (const { name, make } of oddities) {
    it(`is shown: ${name}`, async () => {
      const { element } = await pinned(await make(kit));
      genuineIsShown(element);
      expect(element.getAttribute('state')).to.equal('live');
      expect(words(element, 'footer')).to.contain('Signed by Boston 25 News.');
    });
  }
});

describe('“Signed by” is said', () => {
  it('of nothing that no pinned key has vouched for', async () => {
    const one = desk();
    await one.answer({ body: await kit.publisher.document(kit.genuine) });
    const element = await banner({ src: one.src, 'no-store': '' });
    genuineIsShown(element);
    expect(words(element, 'footer')).to.contain('Published by Boston 25 News.');
    expect(words(element, 'footer')).to.not.contain('Signed');
  });
});
