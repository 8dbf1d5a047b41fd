import { expect } from 'chai';
import type { OutageDialEvent, OutageStateEvent, OutageUpdateEvent } from '../../src/index.js';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, banner, desk, inside, pageOf, words } from '../helpers/page.js';

/** The events of a type that reach the document, with what was on screen then. */
function heard<E extends Event>(type: string): { event: E; onScreen: string }[] {
  const seen: { event: E; onScreen: string }[] = [];
  document.addEventListener(type, (event) => {
    const element = event.target as Parameters<typeof words>[0];
    seen.push({ event: event as E, onScreen: words(element, 'headline') });
  });
  return seen;
}

describe('events', () => {
  it('tell each state, when it is on screen', async () => {
    const seen = heard<OutageStateEvent>('outage-state');
    const { src, publish, answer } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src });
    await answer({ status: 500 });
    await element.refresh();
    await element.refresh();
    expect(seen.map(({ event }) => `${event.state} ${event.problem?.name ?? ''}`)).to.deep.equal([
      'live ',
      'stale http-status',
    ]);
    expect(seen[0]?.onScreen).to.equal(feed.headline);
  });

  it('tell each revision once, with the one before', async () => {
    const seen = heard<OutageUpdateEvent>('outage-update');
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src });
    await element.refresh();
    await publish({ ...feed, revision: 2, headline: 'Another' });
    await element.refresh();
    expect(seen.map(({ event }) => [event.feed.revision, event.previous?.revision])).to.deep.equal([
      [1, undefined],
      [2, 1],
    ]);
    expect(seen[1]?.onScreen).to.equal('Another');
    expect(element.feed).to.equal(seen[1]?.event.feed);
  });

  it('say nothing while an old server and a new one take turns', async () => {
    const seen = heard<OutageUpdateEvent>('outage-update');
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish({ ...feed, revision: 2 });
    const element = await banner({ src });
    for (const revision of [1, 2, 1, 2]) {
      await publish({ ...feed, revision });
      await element.refresh();
    }
    expect(seen.map(({ event }) => event.feed.revision)).to.deep.equal([2]);
  });

  it('say nothing of a later end alone', async () => {
    const seen = heard<OutageUpdateEvent>('outage-update');
    const { src, publish } = desk();
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const feed = await articleFeed({ expires: inHours(1) });
    await publish(feed);
    const element = await banner({ src });
    await publish({ ...feed, expires: inHours(2) });
    await element.refresh();
    expect(seen).to.have.length(1);
    expect(element.problem).to.equal(undefined);
  });

  it('go on when the page’s own listener fails, and the banner with them', async () => {
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const mistake = `<script>addEventListener('outage-update', () => { throw new Error('A mistake of the page') })</script>`;
    const page = await pageOf(700, `${mistake}<outage-banner src="${location.origin}${src}"></outage-banner>`);
    const element = page.querySelector('outage-banner') as Banner;
    const reported = new Promise<Event>((resolve) =>
      page.defaultView?.addEventListener('error', resolve, { once: true }),
    );
    await publish({ ...feed, revision: 2 });
    await element.refresh();
    await reported;
    await publish({ ...feed, revision: 3, headline: 'Another' });
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Another');
  });

  it('tell which number a reader followed', async () => {
    const seen = heard<OutageDialEvent>('outage-dial');
    const { src, publish } = desk();
    await publish(await articleFeed());
    const element = await banner({ src });
    const link = inside(element, '[href="tel:+14136258468"]');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(seen.map(({ event }) => [event.contact.id, event.number.dial])).to.deep.equal([
      ['franklin-county', '+14136258468'],
    ]);
  });
});

describe('looking', () => {
  it('joins a look under way', async () => {
    const { src, publish, count } = desk();
    await publish(await articleFeed());
    const element = await banner({ src });
    const before = await count();
    await Promise.all([element.refresh(), element.refresh(), element.refresh()]);
    expect(await count()).to.equal(before + 1);
  });

  it('ends at once for a banner that is on no page', async () => {
    await document.createElement('outage-banner').refresh();
  });

  it('that is broken off by a move has its outcome on screen all the same', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed());
    const element = document.createElement('outage-banner');
    element.setAttribute('src', src);
    document.body.append(element);
    const done = element.refresh();
    document.body.prepend(element);
    await done;
    expect(element.getAttribute('state')).to.equal('live');
    element.remove();
  });

  it('begins at once, and ends when the banner leaves the page', async () => {
    const { src, answer, publish, count } = desk();
    await answer({ way: 'silent' });
    const element = document.createElement('outage-banner');
    element.setAttribute('src', src);
    document.body.append(element);
    const asked = element.refresh();
    element.remove();
    await asked;
    expect(element.problem).to.equal(undefined);
    await publish(await articleFeed());
    document.body.append(element);
    await element.refresh();
    expect(element.getAttribute('state')).to.equal('live');
    element.remove();
    const before = await count();
    await element.refresh();
    expect(await count()).to.equal(before);
  });

  it('goes on when the banner is moved while it looks', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed());
    const element = document.createElement('outage-banner');
    element.setAttribute('src', src);
    document.body.append(element);
    const shown = new Promise((resolve) => element.addEventListener('outage-update', resolve, { once: true }));
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await shown;
    expect(words(element as Parameters<typeof words>[0], 'headline')).to.contain('Statewide');
    place.remove();
  });
});
