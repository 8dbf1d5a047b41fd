import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, banner, desk, type Fields, inside, links, words } from '../helpers/page.js';

type Contact = Fields & { id: string };

const FIRST = { id: 'north', area: 'North', numbers: ['413-555-0151'] };
const NEWS = { id: 'news', text: 'Something new', time: new Date().toISOString() };

let element: Banner;
let feed: Fields & { contacts: Contact[]; timeline: Fields[] };
let next: (fields: Fields) => Promise<void>;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  const { src, publish } = desk();
  feed = await articleFeed();
  let revision = 1;
  await publish(feed);
  element = await banner({ src, lang: 'en', ...attributes });
  next = async (fields) => {
    await publish({ ...feed, revision: ++revision, updated: new Date().toISOString(), ...fields });
    await element.refresh();
  };
}

const areas = () => all(element, '.numbers .rows [part=area]').map(({ textContent }) => textContent);
const waiting = () => words(element, 'banner').match(/Show new update \(\d+\)/)?.[0];
const button = (text: string) => all(element, 'button').find(({ innerText }) => innerText.includes(text))!;
const additions = () => ({ contacts: [FIRST, ...feed.contacts], timeline: [NEWS, ...feed.timeline] });

/** The middle of a node that is brought in sight. */
function middle(node: Element): [number, number] {
  node.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = node.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

const away = () => sendMouse({ type: 'move', position: [2, 2] });

beforeEach(async () => {
  await away();
  await open();
  // Something above it, where the pointer is away.
  element.style.marginTop = '40px';
});
afterEach(async () => {
  await away();
  scrollTo(0, 0);
});

const CHANGES: readonly [string, () => Fields, () => unknown, unknown][] = [
  [
    'the status',
    () => ({ status: 'partial' }),
    () => words(element, 'status'),
    'Some 911 calls may not go through. Try 911 first.',
  ],
  [
    'an instruction',
    () => ({ guidance: [{ text: 'Go to a firehouse' }] }),
    () => words(element, 'guidance'),
    'What to do now Go to a firehouse',
  ],
  [
    'a number',
    () => ({ contacts: feed.contacts.map((one) => ({ ...one, numbers: ['413-555-0152'] })) }),
    () => new Set(links(element)).size,
    1,
  ],
  [
    'a correction',
    () => ({ corrections: [{ text: 'Wrong', severity: 'danger' }] }),
    () => words(element, 'corrections'),
    'Correction Wrong',
  ],
];

describe('while the reader is inside', () => {
  for (const [what, fields, shown, expected] of CHANGES) {
    it(`changes at once: ${what}`, async () => {
      inside(element, '[part=number]').focus();
      await next(fields());
      expect(shown()).to.deep.equal(expected);
      expect(waiting()).to.equal(undefined);
    });
  }

  for (const [how, enter, leave] of [
    [
      'focus',
      async () => inside(element, '[part=number]').focus(),
      async () => (element.shadowRoot!.activeElement as HTMLElement).blur(),
    ],
    ['pointer', () => sendMouse({ type: 'move', position: middle(inside(element, '.guidance')) }), away],
  ] as [string, () => Promise<void>, () => Promise<void>][]) {
    it(`with the ${how}, additions to long lists wait behind a button, and come when they have left`, async () => {
      const before = areas();
      await enter();
      await next(additions());
      expect(areas()).to.deep.equal(before);
      expect(waiting()).to.equal('Show new update (2)');
      await leave();
      await element.updateComplete;
      expect(areas()).to.deep.equal(['North', ...before]);
      expect(words(element, 'timeline')).to.contain('Something new');
      expect(waiting()).to.equal(undefined);
    });
  }

  it('the button shows what waits, and the focus goes to the first of it', async () => {
    inside(element, '[part=number]').focus();
    await next(additions());
    button('Show new update').focus();
    button('Show new update').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(areas()[0]).to.equal('North');
    expect(waiting()).to.equal(undefined);
    expect(element.shadowRoot!.activeElement?.getAttribute('href')).to.equal('tel:+14135550151');
  });

  it('the button is in sight, and moves nothing', async () => {
    const link = inside(element, '[href="tel:+16179463080"]');
    link.scrollIntoView({ block: 'center' });
    link.focus();
    const { top } = link.getBoundingClientRect();
    await next(additions());
    expect(link.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const box = button('Show new update').getBoundingClientRect();
    expect([box.top >= 0, box.bottom <= innerHeight]).to.deep.equal([true, true]);
  });
});

describe('while a number is pressed', () => {
  it('nothing changes under the finger, and everything does when it is off', async () => {
    const link = inside(element, '[href="tel:+16179463080"]');
    const [x, y] = middle(link);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    const { top } = link.getBoundingClientRect();
    let isDrawn = false;
    const drawn = next({
      status: 'partial',
      corrections: [{ text: 'Wrong', severity: 'danger' }],
      ...additions(),
    }).then(() => {
      isDrawn = true;
    });
    // The news is there: what it waits for is the finger.
    while (element.feed?.status !== 'partial') await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect([isDrawn, link.getBoundingClientRect().top, words(element, 'status')]).to.deep.equal([
      false,
      top,
      '911 is not working. If you call 911, you may not get help.',
    ]);
    // Elsewhere, so that nobody is called.
    await sendMouse({ type: 'move', position: [x, 4] });
    await sendMouse({ type: 'up' });
    await drawn;
    expect(words(element, 'status')).to.contain('Some 911 calls');
  });
});

describe('paused updates', () => {
  beforeEach(async () => {
    button('Pause updates').click();
    await element.updateComplete;
  });

  it('hold back all the rest until they are resumed', async () => {
    const before = [words(element, 'headline'), words(element, 'guidance'), words(element, 'numbers')];
    const contacts = [FIRST, ...feed.contacts.map((one) => ({ ...one, numbers: ['413-555-0152'] }))];
    await next({ ...additions(), contacts, headline: 'Another', guidance: [{ text: 'Go to a firehouse' }] });
    expect([words(element, 'headline'), words(element, 'guidance'), words(element, 'numbers')]).to.deep.equal(before);
    expect(words(element, 'notice')).to.contain('Updates are paused');
    button('Resume updates').click();
    await element.updateComplete;
    expect(words(element, 'headline')).to.equal('Another');
    expect(areas()[0]).to.equal('North');
    expect(new Set(links(element)).size).to.equal(2);
  });

  it('let the status through, danger corrections and withdrawn numbers', async () => {
    const withdrawn = feed.contacts.map((one) => (one.id === 'metrowest' ? { ...one, status: 'withdrawn' } : one));
    const corrections = [{ text: 'Wrong', severity: 'danger', contact: 'logan-airport' }];
    await next({ contacts: withdrawn, corrections, status: 'partial', headline: 'Another' });
    expect(words(element, 'status')).to.contain('Some 911 calls may not go through.');
    expect(words(element, 'corrections')).to.equal('Correction Wrong');
    expect(links(element)).to.not.include.members(['tel:+15088202121']);
    expect(links(element)).to.not.include.members(['tel:+16175687301']);
    expect(links(element)).to.have.length(9);
    expect(words(element, 'headline')).to.not.contain('Another');
    await next({ status: 'restored' });
    expect(words(element, 'status')).to.contain('911 is working again.');
  });
});
