import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import type { Feed } from '../../../src/feed/schema.js';
import { type Hold, shownFeed } from '../../../src/feed/shown-feed.js';
import { feedText } from '../../fixtures/feeds.js';

const contact = (area: string, fields = {}) => ({ area, numbers: ['413-555-0130'], ...fields });
const quote = (text: string) => ({ text, speaker: 'The chief' });

function feed(fields: Readonly<Record<string, unknown>> = {}): Feed {
  const parsed = parseFeed(feedText({ contacts: [contact('North'), contact('South')], ...fields }));
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.feed;
}

const before = feed();
const holds: readonly Hold[] = ['nothing', 'additions', 'all'];

describe('whatever is held back', () => {
  it.each(holds)('%s: the first feed shows whole', (hold) => {
    const newest = feed({ revision: 2 });
    expect(shownFeed(newest, undefined, hold)).toEqual({ feed: newest, waiting: 0 });
  });

  it.each(holds)('%s: another outage shows whole', (hold) => {
    const newest = feed({ id: 'other', quotes: [quote('A')] });
    expect(shownFeed(newest, before, hold)).toEqual({ feed: newest, waiting: 0 });
  });

  it.each(holds)('%s: an outage that begins shows whole', (hold) => {
    const calm = feed({ status: 'none' });
    const newest = feed({ quotes: [quote('A')], revision: 2 });
    expect(shownFeed(newest, calm, hold)).toEqual({ feed: newest, waiting: 0 });
  });

  it.each(holds)('%s: the same feed stays the same object', (hold) => {
    expect(shownFeed(before, before, hold).feed).toBe(before);
  });

  it.each(holds)('%s: status and whom it affects are the newest', (hold) => {
    for (const status of ['unconfirmed', 'partial', 'restored', 'withdrawn'] as const) {
      const newest = feed({ status, affected: 'Springfield and Chicopee', revision: 2 });
      expect(shownFeed(newest, before, hold).feed).toMatchObject({ status, affected: 'Springfield and Chicopee' });
    }
  });

  it.each(holds)('%s: danger corrections and withdrawn numbers are the newest', (hold) => {
    const newest = feed({
      revision: 2,
      contacts: [contact('North', { status: 'withdrawn' }), contact('South')],
      corrections: [{ text: 'The number of the south is wrong', severity: 'danger', contact: 'south' }],
    });
    const { contacts, corrections } = shownFeed(newest, before, hold).feed;
    expect(contacts.map(({ status }) => status)).toEqual(['withdrawn', undefined]);
    expect(corrections).toMatchObject([{ contact: 'south' }]);
  });
});

describe('with the reader inside', () => {
  it.each(['contacts', 'alerts', 'quotes', 'timeline'])('new entries of %s wait, and are counted', (name) => {
    const entry = (text: string) => ({
      contacts: contact(text),
      alerts: { text, issuer: 'State 911 Department' },
      quotes: quote(text),
      timeline: { text },
    });
    const entries = (...texts: string[]) => texts.map((text) => entry(text)[name as 'quotes']);
    const old = feed({ [name]: entries('A', 'B') });
    const newest = feed({ revision: 2, headline: 'Other', [name]: entries('C', 'A', 'D', 'B') });
    const shown = shownFeed(newest, old, 'additions');
    expect(shown.waiting).toBe(2);
    expect(shown.feed[name as 'quotes']).toEqual(old[name as 'quotes']);
    expect(shown.feed.headline).toBe('Other');
    // They go on waiting with the next revision, which counts its own.
    const next = feed({ revision: 3, [name]: entries('E', 'C', 'A', 'D', 'B') });
    expect(shownFeed(next, shown.feed, 'additions').waiting).toBe(3);
    expect(shownFeed(next, shown.feed, 'nothing')).toEqual({ feed: next, waiting: 0 });
  });

  it('a number that changes shows at once', () => {
    const newest = feed({ revision: 2, contacts: [contact('North', { numbers: ['413-555-0199'] }), contact('South')] });
    expect(shownFeed(newest, before, 'additions')).toEqual({ feed: newest, waiting: 0 });
  });

  it('what goes, goes at once', () => {
    const newest = feed({ revision: 2, contacts: [contact('South')] });
    expect(shownFeed(newest, before, 'additions').feed.contacts).toHaveLength(1);
  });

  it('an entry without an id that is only worded anew does not vanish', () => {
    const old = feed({ quotes: [quote('A'), quote('B')] });
    const newest = feed({ revision: 2, quotes: [quote('A'), quote('B, worded anew')] });
    expect(shownFeed(newest, old, 'additions')).toEqual({ feed: newest, waiting: 0 });
  });

  it('new entries in the place of others stand below those that stay', () => {
    const old = feed({ quotes: [quote('A'), quote('B')] });
    const newest = feed({ revision: 2, quotes: [quote('C'), quote('D'), quote('B')] });
    const shown = shownFeed(newest, old, 'additions');
    expect(shown.feed.quotes.map(({ text }) => text)).toEqual(['B', 'C']);
    expect(shown.waiting).toBe(1);
  });

  it('nothing waits once the outage is over', () => {
    const newest = feed({ revision: 2, status: 'restored', quotes: [quote('A')] });
    expect(shownFeed(newest, before, 'additions')).toEqual({ feed: newest, waiting: 0 });
  });
});

describe('with updates paused', () => {
  it('headline, numbers, guidance and the rest stay as they were', () => {
    const newest = feed({
      revision: 2,
      headline: 'Other',
      guidance: [{ text: 'Go to a firehouse' }],
      contacts: [contact('North', { numbers: ['413-555-0199'] }), contact('South'), contact('East')],
      corrections: [{ text: 'A typing error', severity: 'minor' }],
    });
    expect(shownFeed(newest, before, 'all').feed).toEqual(before);
  });
});
