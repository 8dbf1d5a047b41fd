import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, banner, desk, type Fields, inside, links } from '../helpers/page.js';

type Break = readonly [what: string, owner: object, name: string, descriptor: PropertyDescriptor];

const fails = () => {
  throw new Error('The page has broken this.');
};
const throwing = { value: fails };
const junk = { value: () => ({}) };
const nothing = { value: undefined };

/** Whatever of the platform the banner leans on, and what a page may have made of it. */
const breaks: readonly Break[] = [
  ['fetch throws', globalThis, 'fetch', throwing],
  ['fetch gives junk', globalThis, 'fetch', junk],
  ['fetch gives nothing', globalThis, 'fetch', { value: async () => undefined }],
  ['fetch is not there', globalThis, 'fetch', nothing],
  ['an answer has no body', Response.prototype, 'body', { value: null }],
  ['an answer’s body throws', Response.prototype, 'body', { get: fails }],
  ['an answer’s headers throw', Response.prototype, 'headers', { get: fails }],
  ['Blob throws', globalThis, 'Blob', throwing],
  ['TextDecoder throws', globalThis, 'TextDecoder', throwing],
  ['JSON.parse throws', JSON, 'parse', throwing],
  ['the clock gives NaN', Date, 'now', { value: () => Number.NaN }],
  ['the clock gives words', Date, 'now', { value: () => 'noon' }],
  ['the clock stands at 1970', Date, 'now', { value: () => 0 }],
  ['the clock is a hundred years ahead', Date, 'now', { value: () => 4_900_000_000_000 }],
  ['chance gives NaN', Math, 'random', { value: () => Number.NaN }],
  ['chance throws', Math, 'random', throwing],
  ['Intl.DateTimeFormat throws', Intl, 'DateTimeFormat', throwing],
  ['Intl.RelativeTimeFormat throws', Intl, 'RelativeTimeFormat', throwing],
  ['Intl.RelativeTimeFormat is not there', Intl, 'RelativeTimeFormat', nothing],
  ['the store throws', globalThis, 'localStorage', { get: fails }],
  ['the store gives junk', globalThis, 'localStorage', { value: { getItem: () => ({}), setItem: () => ({}) } }],
  ['the languages are not there', navigator, 'languages', nothing],
  ['the languages are junk', navigator, 'languages', { value: [null, 7] }],
  ['onLine is junk', navigator, 'onLine', { value: 'maybe' }],
  ['the visibility is junk', document, 'visibilityState', { value: 7 }],
  ['the console throws', console, 'warn', throwing],
  ['structuredClone is not there', globalThis, 'structuredClone', nothing],
  ['the visit’s store throws', globalThis, 'sessionStorage', { get: fails }],
  ['Intl throws for its languages', Intl.DateTimeFormat, 'supportedLocalesOf', throwing],
  ['the share sheet throws', navigator, 'share', { get: fails }],
  ['rectangles throw', Element.prototype, 'getBoundingClientRect', throwing],
  ['CSS.supports throws', CSS, 'supports', throwing],
  ['boxes throw', Element.prototype, 'getClientRects', throwing],
  ['there are no frames', globalThis, 'requestAnimationFrame', throwing],
  ['the zone throws', Date.prototype, 'getTimezoneOffset', throwing],
  ['AbortController throws', globalThis, 'AbortController', throwing],
];

/** Breaks one thing while something is done, and mends it. */
async function broken([, owner, name, descriptor]: Break, act: () => Promise<void>): Promise<void> {
  const usual = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
  try {
    await act();
  } finally {
    if (usual) Object.defineProperty(owner, name, usual);
    else Reflect.deleteProperty(owner, name);
  }
}

describe('a page that has broken the platform', () => {
  let feed: Fields;
  let one: ReturnType<typeof desk>;
  beforeEach(async () => {
    feed = await articleFeed();
    one = desk();
    await one.publish(feed);
  });

  for (const item of breaks) {
    it(`after a good feed keeps it, and hears nothing: ${item[0]}`, async () => {
      const element = await banner({ src: one.src });
      inside(element, '[part=number]').focus();
      await one.publish({ ...feed, revision: 2 });
      await broken(item, async () => {
        await element.refresh();
        expect(links(element)).to.have.length(11);
        // Something to warn of, whatever is broken.
        element.setAttribute('layout', 'nonsense');
        await element.updateComplete;
        expect(links(element)).to.have.length(11);
      });
      await element.refresh();
      expect(links(element)).to.have.length(11);
    });

    it(`at first has the numbers, or what stands inside, and hears nothing: ${item[0]}`, async () => {
      let element: Banner | undefined;
      await broken(item, async () => {
        element = await banner({ src: one.src }, 'Inside');
        const isFallback = element.shadowRoot?.querySelector('slot') && element.textContent === 'Inside';
        expect(links(element).length === 11 || isFallback).to.equal(true);
      });
      await element?.refresh();
      expect(links(element as Banner)).to.have.length(11);
    });
  }
});
