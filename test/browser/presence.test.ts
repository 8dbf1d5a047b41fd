import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { type LiveArticle, liveArticle } from '../helpers/live-article.js';
import { type Banner, type Fields, inside, links, words } from '../helpers/page.js';

let element: Banner;
let one: LiveArticle;

/** The middle of a node that is brought in sight. */
function middle(node: Element): [number, number] {
  node.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = node.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

const away = () => sendMouse({ type: 'move', position: [2, 2] });

beforeEach(async () => {
  await away();
  one = await liveArticle();
  element = one.element;
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
    () => ({ contacts: one.feed.contacts.map((contact) => ({ ...contact, numbers: ['413-555-0152'] })) }),
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
      await one.next(fields());
      expect(shown()).to.deep.equal(expected);
      expect(one.waiting()).to.equal(undefined);
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
      const before = one.areas();
      await enter();
      await one.next(one.additions());
      expect(one.areas()).to.deep.equal(before);
      expect(one.waiting()).to.equal('Show new update (2)');
      await leave();
      await element.updateComplete;
      expect(one.areas()).to.deep.equal(['North', ...before]);
      expect(words(element, 'timeline')).to.contain('Something new');
      expect(one.waiting()).to.equal(undefined);
    });
  }

  it('the button shows what waits, and the focus goes to the first of it', async () => {
    inside(element, '[part=number]').focus();
    await one.next(one.additions());
    one.button('Show new update').focus();
    one.button('Show new update').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(one.areas()[0]).to.equal('North');
    expect(one.waiting()).to.equal(undefined);
    expect(element.shadowRoot!.activeElement?.getAttribute('href')).to.equal('tel:+14135550151');
  });

  it('the button is in sight, and moves nothing', async () => {
    const link = inside(element, '[href="tel:+16179463080"]');
    link.scrollIntoView({ block: 'center' });
    link.focus();
    const { top } = link.getBoundingClientRect();
    await one.next(one.additions());
    expect(link.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const box = one.button('Show new update').getBoundingClientRect();
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
    const drawn = one
      .next({
        status: 'partial',
        corrections: [{ text: 'Wrong', severity: 'danger' }],
        ...one.additions(),
      })
      .then(() => {
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
