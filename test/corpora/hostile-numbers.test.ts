import { expect, it } from 'vitest';
import { numberLink } from '../../src/feed/number-link.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { feedText } from '../fixtures/feeds.js';
import { sharedText } from '../helpers/shared.js';

interface Row {
  readonly cls: string;
  readonly v: unknown;
}

const DISPLAY = '413-555-0130';
const rows: readonly Row[] = JSON.parse(sharedText('corpora/hostile-numbers/hostile-numbers.json'));
const classes = [...new Set(rows.map(({ cls }) => cls))];

/** Every link that a feed of the United States, whose 911 is down, makes of these numbers. */
function linksOf(numbers: readonly unknown[]): string[] {
  const got = parseFeed(feedText({ contacts: [{ area: 'Springfield', numbers: [...numbers, DISPLAY] }] }));
  if ('problem' in got) throw new Error(got.problem.message);
  const [contact] = got.feed.contacts;
  return contact!.numbers.flatMap((number) => numberLink(got.feed, contact!, number) ?? []);
}

const control = [`tel:+1${DISPLAY.replaceAll('-', '')}`];

it('the corpus is whole', () => {
  expect(rows.length).toBe(515);
  expect(classes.length).toBe(13);
});

it('a good number becomes a link', () => {
  expect(linksOf([])).toEqual(control);
  expect(linksOf([{ display: '402-555-0134', dial: '+14025550134' }])).toEqual(['tel:+14025550134', ...control]);
});

it.each(classes)('of the class %s none becomes a link', (cls) => {
  for (const { v } of rows.filter((row) => row.cls === cls)) {
    const words = typeof v === 'object' ? JSON.stringify(v) : `${v}`;
    const shown = [v, words, words.replace(/\D/g, ''), words.replace(/[^\d+]/g, ''), DISPLAY, '911'];
    const numbers = shown.map((display) => ({ display, dial: v }));
    expect(linksOf(numbers), JSON.stringify(v)).toEqual(control);
  }
});
