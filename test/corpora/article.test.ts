import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberLink } from '../../src/feed/number-link.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import type { Feed } from '../../src/feed/schema.js';
import { allTexts } from '../../src/feed/text.js';
import { sharedText } from '../helpers/shared.js';

const article = sharedText('samples/outages/massachusetts-2024-06-18-article.txt');
const written = readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8');
const parsed = parseFeed(written);
const feed = ('feed' in parsed ? parsed.feed : {}) as Feed;

/** The lines of the article's list: a region, and one number or two. */
const regions = [...article.matchAll(/•\s*([^:]+): (.+)/g)].map(([, area, numbers]) => ({
  area: area!,
  numbers: numbers!.match(/\d{3}-\d{3}-\d{4}/g)!,
}));

const nameOf = (id: string | undefined) => feed.sources.find((source) => source.id === id)?.name;
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

it('the feed is read without a problem', () => {
  expect(parsed).toMatchObject({ feed: { id: 'massachusetts-911-2024-06-18', status: 'down' }, problems: [] });
});

describe('the numbers', () => {
  it('are the eleven of the article, each beside its region, in its order', () => {
    expect(regions).toHaveLength(9);
    expect(regions.flatMap(({ numbers }) => numbers)).toHaveLength(11);
    const ours = feed.contacts.map(({ area, numbers }) => ({ area, numbers: numbers.map(({ display }) => display) }));
    expect(ours).toEqual(regions);
  });

  it('are all links to what is shown', () => {
    const links = feed.contacts.flatMap((contact) =>
      contact.numbers.map((number) => numberLink(feed, contact, number)),
    );
    const shown = regions.flatMap(({ numbers }) => numbers);
    expect(links).toEqual(shown.map((number) => `tel:+1${number.replaceAll('-', '')}`));
  });

  it('are nowhere else in the feed', () => {
    expect(written.match(/\d{3}-\d{3}-\d{4}/g)).toHaveLength(11);
  });

  it('are two in two regions', () => {
    const pairs = feed.contacts.filter(({ numbers }) => numbers.length === 2).map(({ area }) => area);
    expect(pairs).toEqual(['Franklin County', 'Western Worcester County']);
  });

  it('are the state police’s', () => {
    expect(feed.contacts).toHaveLength(9);
    for (const { agency } of feed.contacts) expect(agency).toContain('Massachusetts State Police');
  });
});

describe('what is quoted', () => {
  const sentences = (text: string) => text.match(/[^.!?]+[.!?]*/g)!.map((sentence) => sentence.trim());
  const quoted = [...feed.quotes, ...feed.alerts].flatMap(({ id, text }) =>
    sentences(text).map((sentence) => [id, sentence] as const),
  );

  it('is all there is to quote', () => {
    expect(feed.quotes).toHaveLength(4);
    expect(feed.alerts).toHaveLength(1);
    expect(quoted.length).toBeGreaterThan(10);
  });

  it.each(quoted)('by %s stands in the article: %s', (_id, sentence) => {
    // Before a closing quotation mark the article has a comma for some full stops.
    expect(article).toContain(sentence.replace(/\.$/, ''));
  });

  it.each(feed.quotes.map((quote) => [quote.organization, quote] as const))(
    '%s is named in the article',
    (_who, quote) => {
      for (const name of [quote.organization, quote.speaker]) if (name) expect(article).toContain(name);
    },
  );
});

describe('who says what', () => {
  it('the publisher is the newsroom', () => {
    expect(feed.publisher?.name).toBe('Boston 25 News');
  });

  it('every source is named in the article', () => {
    for (const { name } of feed.sources) expect(article).toContain(name);
  });

  it('the guidance has its sources, and holds in Boston where only Boston said it', () => {
    expect(feed.guidance.map(({ area, source }) => [nameOf(source), area])).toEqual([
      ['State 911 Department', undefined],
      ['Boston Police Department', 'Boston'],
      ['Boston Fire Department', 'Boston'],
    ]);
  });
});

it('no time stands in it that the article does not have', () => {
  const fields = [...written.matchAll(/"(\w+)"\s*:/g)].map(([, name]) => name!);
  expect(fields).toContain('updated');
  for (const name of ['startedAt', 'restoredAt', 'sentAt', 'saidAt', 'time', 'verifiedAt']) {
    expect(fields).not.toContain(name);
  }
});

describe('our own words', () => {
  const RUN = 8;
  const runs = (text: string) => {
    const all = words(text);
    return all.slice(RUN - 1).map((_word, index) => all.slice(index, index + RUN).join(' '));
  };
  const theirs = new Set(runs(article));
  const taken = (text: string) => runs(text.replace(/“[^”]*”/g, ' … ')).filter((run) => theirs.has(run));

  const ours = [
    feed.headline,
    feed.summary,
    feed.affected,
    ...[...feed.guidance, ...feed.timeline].map(({ text }) => text),
  ];
  it.each(ours.flatMap((text) => allTexts(text)))('are not the article’s: %s', (text) => {
    expect(taken(text)).toEqual([]);
  });

  it('would be noticed if they were', () => {
    expect(taken('Yes, the entire statewide emergency calling system in Massachusetts is down')).not.toEqual([]);
    expect(taken('He said: “Currently the statewide 911 system is down. Calls are not going through.”')).toEqual([]);
  });
});
