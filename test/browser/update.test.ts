import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, banner, desk, type Fields, inside, words } from '../helpers/page.js';

type Contacts = { id: string; numbers: string[] }[];

/** The changes under a node while something happens, in the words of who wrote the test. */
async function mutations(root: Node, act: () => Promise<void>): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen;
}

/** Lit's own marks are comments; they are no change to a reader. */
const visible = ({ type, addedNodes, removedNodes }: MutationRecord) =>
  type !== 'childList' || [...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType !== Node.COMMENT_NODE);

/** After the browser has put right on screen what it puts right by itself. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** WebKit scrolls in a thread of its own, which may still be busy with a page that was shorter a moment ago. */
async function scrolledTo(top: number): Promise<void> {
  do {
    scrollTo(0, top);
    await painted();
  } while (scrollY !== top);
}

describe('another revision', () => {
  let element: Banner;
  let feed: Fields & { contacts: Contacts; revision: number };
  let publish: (feed: Fields) => Promise<void>;

  beforeEach(async () => {
    const one = desk();
    publish = one.publish;
    feed = await articleFeed();
    await publish(feed);
    element = await banner({ src: one.src });
  });

  const next = async (fields: Fields) => {
    await publish({ ...feed, revision: 2, updated: new Date(Date.now() + 1000).toISOString(), ...fields });
    await element.refresh();
  };
  const withNumber = (id: string, number: string): Contacts =>
    feed.contacts.map((contact) => (contact.id === id ? { ...contact, numbers: [number] } : contact));

  it('with one other number changes one text node, one address and the mark of the change, and the focus stays', async () => {
    const link = inside(element, '[href="tel:+16179463080"]');
    link.focus();
    const row = link.closest('li');
    const list = inside(element, '.numbers .rows');
    const records = (
      await mutations(element.shadowRoot!, () => next({ contacts: withNumber('greater-boston', '617-555-0110') }))
    ).filter(visible);

    const inRow = records.filter(({ target }) => row?.contains(target));
    expect(inRow.map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`.trim()).sort()).to.deep.equal([
      'attributes href',
      'characterData',
      'childList',
    ]);
    expect(records.filter(({ target }) => list.contains(target) && !row?.contains(target))).to.deep.equal([]);
    const outside = records.filter(({ target }) => !list.contains(target));
    const isTime = ({ target }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest('time, [part=updated]') !== null;
    expect(outside.filter((record) => !isTime(record))).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).to.equal(link);
    expect(link.getAttribute('href')).to.equal('tel:+16175550110');
    expect(link.innerText.trim()).to.equal('617-555-0110');
    expect(row?.innerText).to.match(/Changed \d/);
  });

  it('that is the same changes nothing', async () => {
    expect(await mutations(element.shadowRoot!, () => element.refresh())).to.deep.equal([]);
  });

  it('keeps the focus on the same number when rows go and change places', async () => {
    const link = inside(element, '[href="tel:+16179463080"]');
    const others = feed.contacts.filter(({ id }) => id !== 'greater-boston');
    const own = feed.contacts.find(({ id }) => id === 'greater-boston')!;
    link.focus();
    for (const [index, contacts] of [[own, ...others], feed.contacts.slice(4), [...others, own]].entries()) {
      await next({ revision: index + 2, contacts });
      expect(element.shadowRoot?.activeElement, `step ${index}`).to.equal(link);
      expect(link.getAttribute('href')).to.equal('tel:+16179463080');
      // Rows that come again wait as long as the reader is inside.
      expect(all(element, '[part=contact]')).to.have.length(index ? 5 : contacts.length);
    }
    link.blur();
    await element.updateComplete;
    expect(all(element, '[part=contact]')).to.have.length(9);
  });

  it('keeps the order of the feed on screen', async () => {
    const contacts = [...feed.contacts].reverse();
    await next({ contacts });
    expect(all(element, '.numbers .rows [part=area]').map(({ textContent }) => textContent)).to.deep.equal(
      (contacts as unknown as { area: string }[]).map(({ area }) => area),
    );
  });

  it('keeps the search text, its cursor and what it found', async () => {
    const search = inside<HTMLInputElement>(element, 'input');
    search.focus();
    await sendKeys({ type: 'frnklin' });
    for (let step = 0; step < 5; step++) await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'a' });
    expect(search.value).to.equal('franklin');
    const cursor = search.selectionStart;
    await next({ headline: 'Another headline' });
    expect(element.shadowRoot?.activeElement).to.equal(search);
    expect([search.value, search.selectionStart]).to.deep.equal(['franklin', cursor]);
    expect(all(element, '.rows [part=contact]')).to.have.length(1);
    expect(words(element, 'headline')).to.equal('Another headline');
  });

  it('keeps what the reader has selected', async () => {
    const text = inside(element, '.numbers .rows [part=area]').firstChild!;
    const parent = text.parentNode!;
    const selection = getSelection()!;
    selection.selectAllChildren(parent);
    await next({ contacts: withNumber('metrowest', '508-555-0110') });
    expect(parent.contains(text)).to.equal(true);
    expect(selection.rangeCount).to.equal(1);
    selection.removeAllRanges();
  });

  it('keeps the number that the reader is on at its place on their screen, whatever comes and goes above it', async () => {
    const danger = { severity: 'danger', text: 'A number of the south was wrong.' };
    const link = inside(element, '[href="tel:+15088202121"]');
    for (const scrolled of [0, 300]) {
      await next({});
      await scrolledTo(scrolled);
      link.focus({ preventScroll: true });
      const { top } = link.getBoundingClientRect();
      for (const fields of [{ corrections: [danger] }, { corrections: [danger], services: [] }]) {
        await next(fields);
        await painted();
        expect(link.getBoundingClientRect().top, `${scrolled} ${JSON.stringify(fields)}`).to.be.closeTo(top, 1);
      }
      link.blur();
    }
    scrollTo(0, 0);
  });

  it('is over when the page is printed: the reader is where they have scrolled to since', async () => {
    const link = inside(element, '[href="tel:+15088202121"]');
    link.focus({ preventScroll: true });
    await next({ headline: 'Another headline' });
    await scrolledTo(300);
    for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
    await painted();
    expect(scrollY).to.be.closeTo(300, 1);
    link.blur();
    for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
    expect(document.activeElement).to.equal(document.body);
    scrollTo(0, 0);
  });

  it('that ends the outage takes the focus from a number that is none any more to the status', async () => {
    inside(element, '[href="tel:+15088202121"]').focus();
    await next({ status: 'restored' });
    expect(element.shadowRoot?.activeElement).to.equal(inside(element, '[part=status]'));
  });

  it('leaves a reader alone who is elsewhere on the page', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await next({ status: 'restored' });
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('keeps the place that the reader has scrolled to', async () => {
    await scrolledTo(500);
    const row = inside(element, '[href="tel:+15088202121"]');
    const { top } = row.getBoundingClientRect();
    await next({ timeline: [], contacts: withNumber('metrowest', '508-555-0110') });
    await painted();
    expect(row.getBoundingClientRect().top).to.be.closeTo(top, 40);
    scrollTo(0, 0);
  });
});
