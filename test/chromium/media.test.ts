import { describe, expect, it } from 'vitest';
import { everyKind } from '../fixtures/every-kind.js';
import { type Banner, chromium, type Fields, type Stage } from '../helpers/chromium-page.js';
import { contrasts } from '../helpers/contrasts.js';

const open = chromium();
const feed = (fields: Fields = {}) => everyKind({ updated: '2026-03-02T14:38:00-05:00', ...fields });
const exercise = { feed: feed({ mode: 'exercise' }), attributes: { 'allow-exercise': '' } };
const stages: Readonly<Record<string, Stage>> = {
  'a card': { feed: feed() },
  'a closed bar': { feed: feed(), attributes: { layout: 'bar', local: 'Springfield dispatch: 413-555-0130' } },
  'an exercise': exercise,
  'an all-clear': { feed: feed({ status: 'restored' }) },
};

/** Runs in the page: the computed values of some properties, of each element that fits. */
function styles(selector: string, names: readonly string[]) {
  const root = document.querySelector<Banner>('outage-banner')!.shadowRoot!;
  return [...root.querySelectorAll(selector)].map((element) => {
    const computed = getComputedStyle(element);
    return names.map((name) => computed.getPropertyValue(name));
  });
}

describe('in forced colours', () => {
  const media = { 'forced-colors': 'active' };

  it.each(Object.entries(stages))('every text of %s stands out', async (_name, stage) => {
    const { page } = await open({ ...stage, media });
    const { texts, weak } = await page.evaluate(contrasts, 7);
    expect(weak).toEqual([]);
    expect(texts).toBeGreaterThan(3);
  });

  it.each([
    ['a card', '[part=header]'],
    ['a closed bar', '.bar'],
    ['a closed bar', '.bar :is(a, button)'],
    ['a card', '[part=number][href]'],
    ['a card', 'select'],
    ['a card', 'input'],
    ['a card', '[part=label]'],
  ])('%s keeps an edge round %s', async (name, selector) => {
    const { page } = await open({ ...stages[name]!, media });
    const edges = await page.evaluate(styles, selector, ['border-top-style', 'border-top-width', 'border-top-color']);
    const [ground = []] = await page.evaluate(styles, '.banner', ['background-color']);
    expect(edges.length).toBeGreaterThan(0);
    for (const [style, width, colour] of edges) {
      expect([style, Number.parseFloat(width!) >= 1, colour === ground[0]]).toEqual(['solid', true, false]);
    }
  });

  it('the list of languages is the platform’s own, which has its arrow', async () => {
    const { page } = await open({ ...stages['a card']!, media });
    expect(await page.evaluate(styles, 'select', ['appearance'])).toEqual([['auto']]);
    const { page: usual } = await open(stages['a card']!);
    expect(await usual.evaluate(styles, 'select', ['appearance'])).toEqual([['none']]);
  });

  it('a number that is no link looks like none', async () => {
    const { page } = await open({ ...stages['a card']!, media });
    const edges = await page.evaluate(styles, '[part=number]:not([href])', ['border-top-width']);
    expect(edges.length).toBeGreaterThan(1);
    expect(new Set(edges.flat())).toEqual(new Set(['0px']));
  });

  it('the ring round what has the focus is seen', async () => {
    const { page } = await open({ ...stages['a card']!, media });
    await page.focus('outage-banner >>> select');
    await page.keyboard.press('Tab');
    const [ring] = await page.evaluate(styles, ':focus-visible', ['outline-style', 'outline-width', 'outline-color']);
    const [ground = []] = await page.evaluate(styles, '.banner', ['background-color']);
    expect(ring).toEqual(['solid', '3px', expect.not.stringContaining(ground[0]!)]);
  });
});

it.each(['light', 'dark'])(
  'who asks for more contrast gets ink for what is muted, and ink lines: %s',
  async (theme) => {
    const { page } = await open({ feed: feed(), attributes: { theme }, media: { 'prefers-contrast': 'more' } });
    const [[ink] = []] = await page.evaluate(styles, '.banner', ['color']);
    const muted = '.banner > :not([part=header]) small:not(a small, .mark), [part=attribution], footer p, .agency';
    const words = await page.evaluate(styles, muted, ['color']);
    const lines = await page.evaluate(styles, 'section section, li + li > [part=contact], input, footer', [
      'border-top-color',
    ]);
    expect(Math.min(words.length, lines.length)).toBeGreaterThan(3);
    expect(new Set([...words, ...lines].flat())).toEqual(new Set([ink]));
  },
);

it.each(['reduce', 'no-preference'])('nothing moves, whatever changes: prefers-reduced-motion: %s', async (value) => {
  const scene = await open({ feed: feed(), media: { 'prefers-reduced-motion': value } });
  const { page, publish } = scene;
  const changes = [
    { status: 'partial' },
    { contacts: [{ area: 'North', numbers: ['413-555-0140'] }] },
    { status: 'restored' },
  ];
  for (const [index, fields] of changes.entries()) {
    await publish(feed({ revision: index + 2, ...fields }));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const names = ['transition-duration', 'animation-name', 'scroll-behavior'];
    const found = await page.evaluate(styles, '*', names);
    expect(new Set(found.map((values) => values.join(' ')))).toEqual(new Set(['0s none auto']));
  }
});

it.each(Object.entries(stages))('nothing that carries text is transparent: %s', async (_name, stage) => {
  const { page } = await open({ ...stage, media: { 'prefers-reduced-transparency': 'reduce' } });
  const found = await page.evaluate(styles, '*', ['opacity', 'background-color', 'backdrop-filter', 'mix-blend-mode']);
  for (const [opacity, ground = '', filter, blend] of found) {
    expect([opacity, filter, blend]).toEqual(['1', 'none', 'normal']);
    expect(ground).toMatch(/^rgb\(|^rgba\(0, 0, 0, 0\)$/);
  }
});
