import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { feed } from '../fixtures/feeds.js';
import { all, type Banner, bannerOf, inside, links, speaking, words } from '../helpers/page.js';

const fresh = (fields: object = {}) => feed({ updated: new Date().toISOString(), ...fields });
const button = (element: Banner, text: string) => all(element, 'button').find(({ innerText }) => innerText === text);
const usual = ['clipboard', 'share'].map((name) => [name, Object.getOwnPropertyDescriptor(navigator, name)] as const);

/** Puts something in the place of what this browser has, until the test is over. */
const put = (name: 'clipboard' | 'share', value: unknown) =>
  Object.defineProperty(navigator, name, { configurable: true, value });

afterEach(() => {
  for (const [name, descriptor] of usual) {
    if (descriptor) Object.defineProperty(navigator, name, descriptor);
    else Reflect.deleteProperty(navigator, name);
  }
});

const NUMBERS = [
  'North: 413-555-0130 / 413-555-0131 ext. 12 (Night)',
  'West: *55 / 413-555-0133 (Text messages) / 413-555-0134 (TTY)',
];
const mixed = () =>
  fresh({
    publisher: { name: 'The newsroom' },
    contacts: [
      { area: 'North', numbers: ['413-555-0130', { display: '413-555-0131', ext: '12', label: 'Night' }] },
      { area: 'South', status: 'withdrawn', numbers: ['413-555-0132'] },
      {
        area: 'West',
        numbers: ['*55', { display: '413-555-0133', channel: 'sms' }, { display: '413-555-0134', channel: 'tty' }],
      },
    ],
  });

/** What was passed on: whole, with no number that must not be called. */
function check(text: string): void {
  const lines = text.split('\n');
  expect(lines.slice(0, 4)).to.deep.equal([
    '911 is not working. If you call 911, you may not get help.',
    'Affected: Springfield',
    '',
    'Call instead of 911',
  ]);
  expect(lines.slice(4, 6)).to.deep.equal(NUMBERS);
  expect(text).to.not.contain('0132');
  expect(lines.slice(6, 7)).to.deep.equal(['']);
  expect(lines[7]).to.match(/^As of \d{1,2}:\d\d/);
  expect(lines.slice(8)).to.deep.equal(['Published by The newsroom', location.href]);
}

describe('the numbers', () => {
  it('are copied whole as text, and the button says so', async () => {
    let copied = '';
    put('clipboard', { writeText: async (text: string) => (copied = text) });
    const element = await bannerOf(mixed());
    button(element, 'Copy numbers')?.click();
    await new Promise(requestAnimationFrame);
    check(copied);
    expect(button(element, 'Copied')).to.not.equal(undefined);
  });

  for (const [what, clipboard] of [
    ['there is none', undefined],
    ['it is refused', { writeText: () => Promise.reject(new Error('no')) }],
  ] as const) {
    it(`are copied the older way where the clipboard can’t be used: ${what}`, async () => {
      put('clipboard', clipboard);
      const element = await bannerOf(mixed());
      let copied = '';
      const listen = ({ clipboardData }: ClipboardEvent) => (copied = clipboardData?.getData('text/plain') ?? '');
      addEventListener('copy', listen);
      button(element, 'Copy numbers')?.focus();
      // A key that a reader presses: no browser copies for a script alone.
      await sendKeys({ press: 'Enter' });
      while (!button(element, 'Copied')) await new Promise(requestAnimationFrame);
      removeEventListener('copy', listen);
      check(copied);
    });
  }

  it('are passed to the platform’s share sheet where there is one, and a sheet that is closed is no error', async () => {
    const shared: string[] = [];
    put('share', ({ text }: ShareData) => {
      shared.push(text ?? '');
      return Promise.reject(new DOMException('closed', 'AbortError'));
    });
    const element = await bannerOf(mixed());
    button(element, 'Share')?.click();
    expect(shared).to.have.length(1);
    check(shared[0]!);
    put('share', undefined);
    expect(button(await bannerOf(mixed()), 'Share')).to.equal(undefined);
  });

  it('are not offered when it is over, or where there are none', async () => {
    for (const fields of [{ status: 'restored' }, { contacts: undefined }]) {
      const element = await bannerOf({ ...mixed(), ...fields });
      expect(all(element, '.tools button').map(({ innerText }) => innerText)).to.deep.equal(['Pause updates']);
    }
  });
});

describe('for people who can’t hear', () => {
  it('lines for text and TTY are shown as such, and a text is a text', async () => {
    const element = await bannerOf(mixed());
    const shown = all(element, '[part=number]').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(shown).to.include.members(['413-555-0133 Text messages', '413-555-0134 TTY']);
    expect(links(element)).to.include.members(['sms:+14135550133', 'tel:+14135550134']);
  });

  for (const [state, sentence] of [
    ['working', 'Text to 911 works.'],
    ['down', 'Text to 911 does not work.'],
    ['unknown', 'We do not know if text to 911 works.'],
    [undefined, 'We do not know if text to 911 works.'],
  ] as const) {
    for (const layout of ['card', 'numbers']) {
      it(`whether text to 911 works is the first line: ${state ?? 'the feed doesn’t say'}, ${layout}`, async () => {
        const services = [{ state: 'down', channel: 'voice' }, ...(state ? [{ state, channel: 'text' }] : [])];
        const element = await bannerOf(fresh({ services }), { layout });
        const lines = all(element, '[part=services] li').map(({ innerText }) => innerText.trim());
        expect(lines).to.deep.equal([sentence, 'Calls: down']);
      });
    }
  }

  const RELAY = 'call 711, then give the local number.';
  const relays = (element: Banner) => all(element, '.relay').filter(({ offsetHeight }) => offsetHeight > 0).length;

  for (const attributes of [
    {},
    { layout: 'numbers' },
    { sections: 'timeline' },
    { sections: 'quotes guidance' },
    { layout: 'bar', sections: 'alerts' },
  ] as Record<string, string>[]) {
    it(`the relay sentence is there as long as the service is down: ${JSON.stringify(attributes)}`, async () => {
      const element = await bannerOf(await articleFeed(), attributes);
      element.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]')?.click();
      await element.updateComplete;
      expect(relays(element)).to.equal(1);
      expect(inside(element, '.relay').innerText).to.contain(RELAY);
    });
  }

  it('the relay sentence is there without a number, and in the banner’s language', async () => {
    const element = await speaking(await bannerOf(fresh({ contacts: undefined }), { lang: 'es' }), 'es');
    const { relay } = await (await fetch('/dist/lang/es.json')).json();
    expect(inside(element, '.relay').innerText).to.equal(relay);
  });

  it('the relay sentence is not where 911 may work, is no matter, or has another number', async () => {
    for (const fields of [{ status: 'partial' }, { status: 'restored' }, { service: '112' }]) {
      expect(relays(await bannerOf(fresh(fields))), JSON.stringify(fields)).to.equal(0);
    }
    expect(words(await bannerOf(fresh({ service: '112' })), 'status')).to.contain('112');
  });
});
