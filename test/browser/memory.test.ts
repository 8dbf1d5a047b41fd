import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, banner, desk, type Fields, links, words } from '../helpers/page.js';

const HOUR_MS = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

/** A visit that ended: what it saw was believed, and may have been kept. */
async function visit(one: ReturnType<typeof desk>, feed: Fields, attributes: Readonly<Record<string, string>> = {}) {
  await one.publish(feed);
  const element = await banner({ src: one.src, ...attributes });
  expect(element.feed?.revision).to.equal(feed.revision);
  element.remove();
}

/** A banner before its first answer. */
async function waiting(
  one: ReturnType<typeof desk>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Banner> {
  await one.answer({ way: 'silent' });
  const element = document.createElement('outage-banner');
  for (const [name, value] of Object.entries({ src: one.src, ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('the last known good feed', () => {
  it('is shown at once on the next visit, with its age, until the network answers', async () => {
    const one = desk();
    const feed = await articleFeed({ updated: ago(2 * HOUR_MS) });
    await visit(one, feed);
    const element = await waiting(one);
    expect(links(element)).to.have.length(11);
    expect(element.getAttribute('state')).to.equal('stale');
    expect(words(element, 'updated')).to.contain('2 hours ago');
    element.remove();
    await one.publish({ ...feed, revision: 2, headline: 'Newer' });
    const next = await banner({ src: one.src });
    expect(words(next, 'headline')).to.equal('Newer');
    expect(next.getAttribute('state')).to.equal('live');
  });

  it('is confirmed by the same text, without another word', async () => {
    const one = desk();
    const feed = await articleFeed();
    await visit(one, feed);
    const element = await banner({ src: one.src });
    expect(element.getAttribute('state')).to.equal('live');
    expect(words(element, 'notice')).to.equal('');
  });

  it('is not shown when it was written a day ago, but still tells old news from new', async () => {
    const one = desk();
    const feed = await articleFeed({ status: 'restored', revision: 9, updated: ago(25 * HOUR_MS) });
    await visit(one, feed);
    const element = await waiting(one);
    expect(element.feed).to.equal(undefined);
    element.remove();
    await one.publish({ ...feed, revision: 8, status: 'down' });
    const next = await banner({ src: one.src }, 'Inside');
    expect(next.problem?.name).to.equal('old-news');
    expect(next.getAttribute('state')).to.equal('failed');
    expect(next.innerText.trim()).to.equal('Inside');
  });

  it('is not undone by one stale server', async () => {
    const one = desk();
    const feed = await articleFeed({ status: 'restored', revision: 9 });
    await visit(one, feed);
    await one.publish({ ...feed, revision: 8, status: 'down' });
    const element = await banner({ src: one.src });
    expect(element.feed?.status).to.equal('restored');
    expect(element.problem?.name).to.equal('old-news');
  });

  it('is not kept where the page does not want it', async () => {
    const one = desk();
    await visit(one, await articleFeed(), { 'no-store': '' });
    expect(localStorage.length).to.equal(0);
    const element = await waiting(one);
    expect(element.feed).to.equal(undefined);
    element.remove();
  });

  it('of an exercise is shown where that is allowed, and nowhere else', async () => {
    const one = desk();
    await visit(one, await articleFeed({ mode: 'exercise' }), { 'allow-exercise': '' });
    const element = await waiting(one);
    expect(element.feed).to.equal(undefined);
    element.remove();
  });

  const poisons: readonly [string, string][] = [
    ['nothing', ''],
    ['words', 'poison'],
    ['half a document', '1 {"format":'],
    ['HTML', '1 <b>x</b>'],
    ['another document', '1 {}'],
    ['a time out of this world', `${'9'.repeat(400)} {}`],
  ];
  for (const [what, value] of poisons) {
    it(`costs nothing when the store holds ${what}`, async () => {
      const one = desk();
      await visit(one, await articleFeed());
      const [key = ''] = Object.keys(localStorage);
      localStorage.setItem(key, value);
      const element = await banner({ src: one.src });
      expect(element.getAttribute('state')).to.equal('live');
      expect(links(element)).to.have.length(11);
    });
  }

  it('that says it was received in the future is no newer than now', async () => {
    const one = desk();
    const feed = await articleFeed({ updated: '2099-01-01T00:00:00Z' });
    await visit(one, feed);
    const [key = ''] = Object.keys(localStorage);
    localStorage.setItem(key, `9999999999999 ${JSON.stringify(feed)}`);
    await one.publish({ ...feed, id: 'other', revision: 1, updated: new Date(Date.now() + HOUR_MS).toISOString() });
    const element = await banner({ src: one.src });
    expect(element.feed?.id).to.equal('other');
  });

  const failures: readonly [string, PropertyDescriptor][] = [
    [
      'throws',
      {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      },
    ],
    ['is not there', { value: null }],
    [
      'is full',
      {
        value: {
          getItem: () => null,
          setItem: () => {
            throw new DOMException('Full', 'QuotaExceededError');
          },
        },
      },
    ],
    ['gives junk', { value: { getItem: () => 7, setItem: () => 7 } }],
  ];
  for (const [what, descriptor] of failures) {
    it(`costs nothing when the store ${what}`, async () => {
      const usual = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...descriptor });
      try {
        const one = desk();
        await visit(one, await articleFeed());
        const element = await banner({ src: one.src });
        expect(element.getAttribute('state')).to.equal('live');
      } finally {
        Object.defineProperty(globalThis, 'localStorage', usual);
      }
    });
  }
});
