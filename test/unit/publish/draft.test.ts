import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { blankFeed } from '../../../src/publish/blank-feed.js';
import { draftOf, feedText } from '../../../src/publish/draft.js';
import { nextRevision } from '../../../src/publish/next-revision.js';
import { writtenTime } from '../../../src/publish/written-time.js';
import { feed, fullFeed } from '../../fixtures/feeds.js';

describe('a draft', () => {
  it('has all that the text has, in its order, with fields that no format knows', () => {
    const text = feedText(fullFeed({ $schema: 'x', 'x-desk': { a: [1, null] } }));
    expect(feedText(draftOf(text)!.document)).toBe(text);
  });

  it.each(['', '[]', 'null', '"x"', '{', '1'])('is not made of %j', (text) => {
    expect(draftOf(text)).toBeUndefined();
  });

  it('is made of a signed feed too, whose end goes with its signature', () => {
    const payload = feedText({ ...feed(), expires: '2026-03-02T20:05:00Z' });
    const { expires: _expires, ...others } = JSON.parse(payload);
    expect(draftOf(JSON.stringify({ payload, signatures: [] }))).toEqual({ document: others });
    expect(draftOf(payload)!.document).toHaveProperty('expires');
  });

  it('is made of a text with a byte order mark', () => {
    expect(draftOf('\ufeff{}')).toEqual({ document: {} });
  });
});

describe('a time', () => {
  const atMs = Date.parse('2026-03-02T19:05:00Z');
  it.each([
    [-300, '2026-03-02T14:05:00-05:00'],
    [0, '2026-03-02T19:05:00+00:00'],
    [330, '2026-03-03T00:35:00+05:30'],
    [-210, '2026-03-02T15:35:00-03:30'],
  ])('%d minutes from UTC is written as %s', (offset, written) => {
    expect(writtenTime(atMs, offset)).toBe(written);
    expect(Date.parse(written)).toBe(atMs);
  });
});

describe('the blank feed', () => {
  const blank = blankFeed('2026-03-02T14:05:00-05:00');

  it('has an id of its own, so that nobody has to think of one', () => {
    expect(blank.id).toBe('911-outage-2026-03-02-14-05');
  });

  it('is a feed as soon as status, headline and place are filled in', () => {
    const filled = { ...blank, status: 'down', headline: '911 is down', affected: 'Springfield' };
    expect(parseFeed(feedText(filled))).toMatchObject({ feed: { status: 'down', contacts: [] }, problems: [] });
    for (const name of ['status', 'headline', 'affected'])
      expect(parseFeed(feedText({ ...filled, [name]: '' }))).toMatchObject({ problem: { pointer: `/${name}` } });
  });

  it('is no more than a dozen lines', () => {
    expect(feedText(blank).trim().split('\n').length).toBeLessThanOrEqual(12);
  });
});

describe('the next revision', () => {
  const now = '2026-03-02T14:41:00-05:00';

  it('is one more than the draft’s and than that of the readers', () => {
    expect(nextRevision(feed({ revision: 4 }), undefined, now).revision).toBe(5);
    expect(nextRevision(feed({ revision: 4 }), feedText(feed({ revision: 7 })), now).revision).toBe(8);
    expect(nextRevision(blankFeed(now), undefined, now).revision).toBe(1);
  });

  it('doesn’t count those of another outage', () => {
    expect(nextRevision(feed({ revision: 4 }), feedText(feed({ id: 'other', revision: 7 })), now).revision).toBe(5);
  });

  it.each([null, 'x', 1.5, undefined])('starts anew after %j', (revision) => {
    expect(nextRevision(feed({ revision }), '{', now).revision).toBe(1);
  });

  it('is written now, and never before the one that readers have', () => {
    const later = '2026-03-02T14:50:00-05:00';
    expect(nextRevision(feed(), undefined, now).updated).toBe(now);
    expect(nextRevision(feed(), feedText(feed()), now).updated).toBe(now);
    expect(nextRevision(feed(), feedText(feed({ updated: later })), now).updated).toBe(later);
  });

  it('leaves all else as it was', () => {
    const before = fullFeed({ 'x-desk': 1 });
    const { revision: _, updated: __, ...others } = nextRevision(before, undefined, now);
    expect({ ...others, revision: before.revision, updated: before.updated }).toEqual(before);
  });
});
