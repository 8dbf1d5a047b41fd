import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { newSigner, type Signer } from '../fixtures/signing.js';
import { type Banner, banner, desk, type Fields, links, words } from '../helpers/page.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const later = (ms: number) => new Date(Date.now() + ms).toISOString();

let publisher: Signer;
before(async () => {
  publisher = await newSigner();
});

const { now } = Date;
afterEach(() => {
  Date.now = now;
});
const wait = (ms: number) => {
  const from = Date.now;
  Date.now = () => from() + ms;
};

const revision = (fields: Fields) => articleFeed({ revision: 7, expires: later(HOUR_MS), ...fields });

/** An address that gives out what the publisher signs. */
function newsroom() {
  const one = desk();
  return {
    ...one,
    sign: async (feed: Fields, signer = publisher) => one.answer({ body: await signer.document(JSON.stringify(feed)) }),
    visit: (attributes: Readonly<Record<string, string>> = {}, inside = '') =>
      banner({ src: one.src, 'public-key': publisher.publicKey, ...attributes }, inside),
  };
}

/** A banner before its first answer. */
async function waiting({ src, answer }: ReturnType<typeof newsroom>, publicKey: string): Promise<Banner> {
  await answer({ way: 'silent' });
  const element = document.createElement('outage-banner');
  element.setAttribute('src', src);
  element.setAttribute('public-key', publicKey);
  element.textContent = 'Inside';
  document.body.append(element);
  // What the device has is read in a task of its own, verified, and drawn in another.
  for (let task = 0; task < 20; task++) await new Promise((next) => setTimeout(next, 0));
  await element.updateComplete;
  return element;
}

const events = (element: Banner) => {
  const seen: string[] = [];
  for (const name of ['outage-update', 'outage-state']) element.addEventListener(name, () => seen.push(name));
  return seen;
};

describe('what was once signed and is given out again', () => {
  it('is old news when it was an earlier revision, in one visit and in the next', async () => {
    const room = newsroom();
    await room.sign(await revision({ headline: 'Newest' }));
    const element = await room.visit();
    await room.sign(await revision({ revision: 6, headline: 'Former' }));
    for (const one of [element, await room.visit()]) {
      await one.refresh();
      expect(words(one, 'headline')).to.equal('Newest');
      expect(one.problem?.name).to.equal('old-news');
    }
  });

  it('is old news when it was an earlier outage', async () => {
    const room = newsroom();
    await room.sign(await revision({ headline: 'Newest' }));
    const element = await room.visit();
    await room.sign(await revision({ id: 'former', revision: 99, updated: later(-HOUR_MS), headline: 'Former' }));
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Newest');
    expect(element.problem?.name).to.equal('old-news');
  });

  it('for ever, is told to be out of date when its time is over', async () => {
    const room = newsroom();
    await room.sign(await revision({}));
    const element = await room.visit();
    expect(element.getAttribute('state')).to.equal('live');
    wait(HOUR_MS + MINUTE_MS);
    await element.refresh();
    await element.updateComplete;
    expect(element.getAttribute('state')).to.equal('stale');
    expect(words(element, 'status')).to.contain('This may be over.');
    expect(links(element)).to.have.length(11);
  });

  it('too late, is shown as out of date', async () => {
    const room = newsroom();
    await room.sign(await revision({ expires: later(-MINUTE_MS) }));
    const element = await room.visit();
    expect(element.getAttribute('state')).to.equal('stale');
    expect(words(element, 'status')).to.contain('This may be over.');
  });
});

describe('a revision that was signed twice', () => {
  it('with other content is refused, and the reader is told', async () => {
    const room = newsroom();
    await room.sign(await revision({ headline: 'First' }));
    const element = await room.visit();
    await room.sign(await revision({ headline: 'Second' }));
    await element.refresh();
    expect(words(element, 'headline')).to.equal('First');
    expect(element.getAttribute('state')).to.equal('stale');
    expect(element.problem?.name).to.equal('same-revision');
    expect(words(element, 'notice')).to.match(/^New information came, but/);
    await room.sign(await revision({ revision: 8, headline: 'Third' }));
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Third');
    expect(element.getAttribute('state')).to.equal('live');
    expect(element.problem).to.equal(undefined);
  });

  it('with a later end alone lasts longer, without an event or a word', async () => {
    const room = newsroom();
    const feed = await revision({});
    await room.sign(feed);
    const element = await room.visit();
    const seen = events(element);
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    await room.sign({ ...feed, expires: later(3 * HOUR_MS) });
    await element.refresh();
    observer.disconnect();
    expect(seen).to.deep.equal([]);
    expect(changed).to.deep.equal([]);
    expect(element.problem).to.equal(undefined);
    wait(2 * HOUR_MS);
    await element.refresh();
    expect(element.getAttribute('state')).to.equal('live');
  });

  it('and given out with its former end again lasts no less', async () => {
    const room = newsroom();
    const feed = await revision({});
    await room.sign({ ...feed, expires: later(3 * HOUR_MS) });
    const element = await room.visit();
    await room.sign(feed);
    await element.refresh();
    wait(2 * HOUR_MS);
    await element.refresh();
    expect(element.getAttribute('state')).to.equal('live');
  });

  it('with a later end is remembered with that', async () => {
    const room = newsroom();
    const feed = await revision({});
    await room.sign(feed);
    const element = await room.visit();
    await room.sign({ ...feed, expires: later(3 * HOUR_MS) });
    await element.refresh();
    element.remove();
    wait(2 * HOUR_MS);
    const next = await waiting(room, publisher.publicKey);
    expect(links(next)).to.have.length(11);
    expect(words(next, 'status')).to.not.contain('This may be over.');
    next.remove();
  });
});

it('news from the future stands in the way of none', async () => {
  const room = newsroom();
  await room.sign(await revision({ id: 'future', updated: later(1000 * HOUR_MS), expires: later(2000 * HOUR_MS) }));
  const element = await room.visit();
  expect(element.feed?.id).to.equal('future');
  wait(MINUTE_MS);
  await room.sign(await revision({ id: 'next', revision: 1, updated: later(0) }));
  await element.refresh();
  expect(element.feed?.id).to.equal('next');
});

describe('a signed copy on the device', () => {
  /** A visit that ended, and what was kept of it. */
  async function kept(room: ReturnType<typeof newsroom>) {
    await room.sign(await revision({ headline: 'Kept' }));
    const element = await room.visit();
    element.remove();
    const [key = '', ...others] = Object.keys(localStorage);
    expect(others).to.deep.equal([]);
    const [, time = '', text = ''] = /^(\d+) (.+)$/s.exec(localStorage.getItem(key) ?? '') ?? [];
    return { key, text, put: (changed: string) => localStorage.setItem(key, `${time} ${changed}`) };
  }

  it('is the signed text, and is shown at once on the next visit', async () => {
    const room = newsroom();
    const { text } = await kept(room);
    expect(Object.keys(JSON.parse(text))).to.deep.equal(['payload', 'signatures']);
    const element = await waiting(room, publisher.publicKey);
    expect(words(element, 'headline')).to.equal('Kept');
    expect(words(element, 'footer')).to.contain('Signed by Boston 25 News.');
    expect(element.getAttribute('state')).to.equal('stale');
    element.remove();
  });

  const tampered: readonly [string, (text: string) => string | Promise<string>][] = [
    ['a changed number', (text) => text.replace('617-568-7301', '413-555-0199')],
    ['the feed without its signature', (text) => JSON.parse(text).payload],
    ["another key's signature", async (text) => (await newSigner()).document(JSON.parse(text).payload)],
    ['no signature', (text) => JSON.stringify({ ...JSON.parse(text), signatures: [] })],
  ];
  for (const [what, change] of tampered) {
    it(`is not shown with ${what}, and costs nothing`, async () => {
      const room = newsroom();
      const { text, put } = await kept(room);
      put(await change(text));
      const element = await waiting(room, publisher.publicKey);
      expect(element.feed).to.equal(undefined);
      expect(element.innerText.trim()).to.equal('Inside');
      element.remove();
      await room.answer({ body: text });
      const next = await room.visit();
      expect(next.getAttribute('state')).to.equal('live');
    });
  }

  it('is shown as long as one of its signatures is by a pinned key', async () => {
    const room = newsroom();
    await kept(room);
    const next = await newSigner();
    const both = await waiting(room, `${next.publicKey} ${publisher.publicKey}`);
    expect(words(both, 'headline')).to.equal('Kept');
    both.remove();
    const other = await waiting(room, next.publicKey);
    expect(other.feed).to.equal(undefined);
    other.remove();
  });

  it('is none where a page without keys has kept what anybody wrote', async () => {
    const room = newsroom();
    await room.publish(await articleFeed());
    const plain = await banner({ src: room.src });
    expect(links(plain)).to.have.length(11);
    plain.remove();
    const element = await waiting(room, publisher.publicKey);
    expect(element.feed).to.equal(undefined);
    element.remove();
    expect(Object.keys(localStorage)).to.have.length(1);
  });
});
