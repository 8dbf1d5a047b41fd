import { describe, expect, it } from 'vitest';
import { fullFeed } from '../fixtures/feeds.js';
import { numberAt, withContacts } from '../fixtures/many-contacts.js';
import { article, chromium, type Stage } from '../helpers/chromium-page.js';
import { onPaper } from '../helpers/on-paper.js';
import { print } from '../helpers/paper.js';
import { shapes } from '../helpers/shapes.js';

const open = chromium();
const formats = ['letter', 'a4'] as const;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => numberAt(index));
const forty = withContacts(article, 40);
const twoAgencies = (count: number) =>
  withContacts(article, count, (index) => (index % 3 ? {} : { agency: 'Boston Fire Department' }));
const restored = { ...forty, status: 'restored', headline: '911 is back' };

/** Runs in the page: how far from the left each letter of a text stands. */
function placesOf(selector: string): number[] {
  const element = document.querySelector('outage-banner')!.shadowRoot!.querySelector(selector)!;
  const text = [...element.childNodes].find((node) => node instanceof Text)!;
  return [...text.data].map((_letter, at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  });
}

/** On a page of its own. */
const alone = { around: false };

describe.each(formats)('on %s', (format) => {
  it.each([
    [9, 18, withContacts(article, 9)],
    [12, 18, withContacts(article, 12)],
    [24, 14, withContacts(article, 24)],
    [40, 11, forty],
    [12, 18, twoAgencies(12)],
    [24, 14, twoAgencies(24)],
    [40, 11, twoAgencies(40)],
  ] as const)('%d contacts are on one sheet, each number at least %d points high', async (count, points, feed) => {
    const { page } = await open({ feed, ...alone });
    const paper = await print(page, format);
    expect(paper.sheets).toBe(1);
    expect([...paper.numbers.keys()].sort()).toEqual(numbers(count));
    expect(Math.min(...paper.numbers.values())).toBeGreaterThan(points - 0.01);
  });
});

describe('every number is on paper', () => {
  const stages: Readonly<Record<string, Stage>> = {
    'where twelve would be drawn': { feed: forty },
    'where three would be drawn': { feed: forty, attributes: { 'max-numbers': '3' } },
    'from the closed bar': { feed: forty, attributes: { layout: 'bar' } },
    'from the numbers alone': { feed: forty, attributes: { layout: 'numbers' } },
    'when it is over, from a closed part': { feed: restored },
    'when it is over, from the closed bar': { feed: restored, attributes: { layout: 'bar' } },
  };
  it.each(Object.entries(stages))('%s', async (_name, stage) => {
    const { page } = await open(stage);
    const before = await page.evaluate(shapes);
    const { numbers: printed } = await print(page, 'letter');
    expect([...printed.keys()].sort()).toEqual(numbers(40));
    // And nothing of that stays on screen.
    expect(await page.evaluate(shapes)).toEqual(before);
  });

  it('when the reader has searched, and what they typed stays', async () => {
    const { page } = await open({ feed: forty });
    await page.locator('outage-banner >>> input').fill('logan');
    const shown = () => page.$$eval('outage-banner >>> [part=contact]', (rows) => rows.length);
    expect(await shown()).toBe(4);
    expect((await print(page, 'letter')).numbers.size).toBe(40);
    expect(await shown()).toBe(4);
    expect(await page.$eval('outage-banner >>> input', ({ value }) => value)).toBe('logan');
  });
});

describe('the sheet', () => {
  it('keeps names whole beside numbers with much to say', async () => {
    const { page } = await open({ feed: fullFeed({ status: 'partial' }), ...alone });
    const { sheets, sizes } = await print(page, 'letter');
    expect(sheets).toBe(1);
    expect([...sizes.keys()]).toEqual(expect.arrayContaining(['North', 'South', 'Do not call this number']));
  });

  it.each(['card', 'bar', 'numbers'])('of an exercise says so in large letters, from the layout %s', async (layout) => {
    const exercise = { ...article, mode: 'exercise' };
    const { page } = await open({ feed: exercise, attributes: { layout, 'allow-exercise': '' }, ...alone });
    const { sizes } = await print(page, 'letter');
    expect(sizes.get('EXERCISE. THIS IS NOT REAL.')).toBeGreaterThan(20);
  });

  it('says where it was printed and when, and dates each time', async () => {
    const { page, address } = await open({ feed: article, ...alone });
    const { text } = await print(page, 'letter');
    expect(text).toContain(`${address}AsofMar2,2026,2:41PM`);
    expect(text).toContain('Lastupdated:Mar2,2026,2:38PM');
    expect(text).not.toContain('ago');
  });

  it('has its page’s address as it is typed, in Arabic too', async () => {
    const scene = await open({ feed: article, attributes: { lang: 'ar' }, ...alone });
    await scene.page.waitForSelector('outage-banner >>> .banner[lang=ar]');
    // As most articles have it, with a slash at its end, which belongs to no direction.
    await scene.page.evaluate(() => history.replaceState(null, '', `${location.pathname}/`));
    const places = await onPaper(scene, () => scene.page.evaluate(placesOf, '.paper b'));
    expect(places).toHaveLength(scene.address.length + 1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('says what is down, what to do, who answers, and how the deaf get through', async () => {
    const { page } = await open({ feed: article, ...alone });
    const { text } = await print(page, 'letter');
    const said = ['911 is not working.', 'Affected: All of Massachusetts', 'In Boston: pull a fire box', 'call 711'];
    const who = [
      'Statewide 911 outage',
      'Massachusetts State Police, regional dispatch',
      'Published by Boston 25 News',
    ];
    for (const words of [...said, ...who]) expect(text).toContain(words.replaceAll(' ', ''));
  });

  it('says when it is over that the numbers were for the time of the outage', async () => {
    const { page } = await open({ feed: restored, ...alone });
    const { text } = await print(page, 'letter');
    expect(text).toMatch(/911isworkingagain.*Duringtheoutage.*413-555-0100/);
  });
});
