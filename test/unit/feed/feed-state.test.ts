import { describe, expect, it } from 'vitest';
import { type FeedState, initialState, nextState, sinceKnown } from '../../../src/feed/feed-state.js';
import { type Parsed, parseFeed } from '../../../src/feed/parse-feed.js';
import { problem } from '../../../src/feed/problem.js';
import { feedText } from '../../fixtures/feeds.js';

type Fields = Readonly<Record<string, unknown>>;
const MINUTE_MS = 60_000;
const startMs = Date.parse('2026-03-02T14:10:00-05:00');

const news = (fields: Fields = {}): Parsed => parseFeed(feedText(fields));
const failure: Parsed = { problem: problem('unreachable') };

/** The state after these came in, a minute apart. */
const stateAfter = (...all: Parsed[]): FeedState =>
  all.reduce((state, one, index) => nextState(state, { nowMs: startMs + index * MINUTE_MS, news: one }), initialState);

describe('what a look brings', () => {
  it('a first feed is live', () => {
    expect(stateAfter(news())).toMatchObject({
      name: 'live',
      lost: false,
      feed: { revision: 1 },
      confirmedAtMs: startMs,
    });
  });

  it('a first failure is failed', () => {
    expect(stateAfter(failure)).toMatchObject({ name: 'failed', problem: { name: 'unreachable' } });
  });

  it('nothing yet is loading', () => {
    expect(nextState(initialState, { nowMs: startMs }).name).toBe('loading');
  });

  it('a failure never takes an outage off the page', () => {
    const state = stateAfter(news(), failure, failure);
    expect(state).toMatchObject({ name: 'stale', lost: true, feed: { revision: 1 }, confirmedAtMs: startMs });
  });

  it('a good look after a failure is live again, without a problem', () => {
    const state = stateAfter(news(), failure, news({ revision: 2 }));
    expect(state).toMatchObject({ name: 'live', lost: false, problem: undefined, feed: { revision: 2 } });
  });

  it('the same document again is confirmed, and nothing else changes', () => {
    const parsed = news();
    const first = stateAfter(parsed);
    const second = nextState(first, { nowMs: startMs + MINUTE_MS, news: parsed });
    expect(second).toEqual({ ...first, confirmedAtMs: startMs + MINUTE_MS });
    expect(second.feed).toBe(first.feed);
  });
});

describe('order', () => {
  it('a lower revision is old news, and leaves the state as it was', () => {
    expect(stateAfter(news({ revision: 3 }), news({ revision: 2, status: 'restored' }))).toMatchObject({
      name: 'live',
      feed: { revision: 3, status: 'down' },
      problem: { name: 'old-news' },
    });
  });

  it('a lower revision does not end a failure either', () => {
    expect(stateAfter(news({ revision: 3 }), failure, news({ revision: 2 })).name).toBe('stale');
  });

  it('a higher revision is news, also with an older time', () => {
    expect(stateAfter(news(), news({ revision: 2, updated: '2026-03-02T14:00:00-05:00' })).feed?.revision).toBe(2);
  });

  it('of another id, what was written earlier is old news', () => {
    expect(stateAfter(news(), news({ id: 'other', updated: '2026-03-02T14:04:59-05:00' })).feed?.id).not.toBe('other');
    expect(stateAfter(news(), news({ id: 'other', updated: '2026-03-02T14:05:01-05:00' })).feed?.id).toBe('other');
  });

  it('a time in the future counts as the time it was received', () => {
    const state = stateAfter(news({ updated: '2030-01-01T00:00:00Z' }));
    expect(state.writtenAtMs).toBe(startMs);
    const next = nextState(state, {
      nowMs: startMs + MINUTE_MS,
      news: news({ id: 'other', updated: '2026-03-02T14:11:00-05:00' }),
    });
    expect(next.feed?.id).toBe('other');
  });

  it('the same revision with other words is shown, and reported', () => {
    const state = stateAfter(news(), news({ headline: 'Other words' }));
    expect(state.feed?.headline).toBe('Other words');
    expect(state.reports).toMatchObject([{ name: 'same-revision' }]);
    expect(state.problem).toBeUndefined();
  });

  it('a later end alone extends the same feed, without a word', () => {
    const first = stateAfter(news({ expires: '2026-03-02T14:30:00-05:00' }));
    const later = news({ expires: '2026-03-02T15:30:00-05:00' });
    const next = nextState(first, { nowMs: startMs + 30 * MINUTE_MS, news: later });
    expect(next.feed).toBe(first.feed);
    expect(next).toMatchObject({ name: 'live', expired: false, reports: [] });
    const again = nextState(next, {
      nowMs: startMs + 31 * MINUTE_MS,
      news: news({ expires: '2026-03-02T14:30:00-05:00' }),
    });
    expect(again).toMatchObject({ name: 'live', expired: false, reports: [] });
  });

  it('an all-clear can be taken back', () => {
    expect(stateAfter(news(), news({ revision: 2, status: 'restored' }), news({ revision: 3 })).feed?.status).toBe(
      'down',
    );
  });
});

describe('an exercise', () => {
  const exercise = news({ mode: 'exercise', revision: 9 });

  it('is ignored where it is not allowed', () => {
    expect(stateAfter(exercise).feed).toBeUndefined();
    expect(stateAfter(exercise)).toMatchObject({ name: 'failed', problem: { name: 'exercise' } });
    expect(stateAfter(news(), exercise)).toMatchObject({
      name: 'live',
      feed: { revision: 1 },
      problem: { name: 'exercise' },
    });
  });

  it('is shown where it is', () => {
    const state = nextState(initialState, { nowMs: startMs, news: exercise, allowExercise: true });
    expect(state).toMatchObject({ name: 'live', feed: { mode: 'exercise' } });
  });
});

describe('a feed that is no longer to be trusted', () => {
  const later = (fields: Fields, minutes: number) =>
    nextState(stateAfter(news(fields)), { nowMs: startMs + minutes * MINUTE_MS });

  it('says so itself', () => {
    const expires = '2026-03-02T14:30:00-05:00';
    expect(later({ expires }, 19)).toMatchObject({ name: 'live', expired: false });
    expect(later({ expires }, 20)).toMatchObject({ name: 'stale', expired: true, feed: { status: 'down' } });
  });

  it('is three hours old while the outage is on', () => {
    expect(later({}, 174).expired).toBe(false);
    expect(later({}, 175).expired).toBe(true);
    expect(later({ status: 'restored' }, 10_000).expired).toBe(false);
  });

  it('comes back with a new revision', () => {
    const expired = later({}, 500);
    const updated = new Date(startMs + 500 * MINUTE_MS).toISOString();
    const next = nextState(expired, { nowMs: startMs + 501 * MINUTE_MS, news: news({ revision: 2, updated }) });
    expect(next).toMatchObject({ name: 'live', expired: false });
  });
});

describe('numbers that changed while the page was open', () => {
  const contacts = (...numbers: string[]) =>
    numbers.map((number, index) => ({ id: `c${index}`, area: 'a', numbers: [number] }));
  const marks = (state: FeedState) => [...state.changedAt].map(([contact, time]) => `${contact.id} ${time}`);
  const first = news({ contacts: contacts('413-555-0130', '413-555-0131') });
  const updated = '2026-03-02T14:11:00-05:00';
  const second = news({ revision: 2, updated, contacts: contacts('413-555-0130', '413-555-0139') });

  it('are marked with the time of the revision', () => {
    expect(marks(stateAfter(first, second))).toEqual([`c1 ${updated}`]);
  });

  it('stay marked in later revisions', () => {
    const third = news({ revision: 3, contacts: contacts('413-555-0130', '413-555-0139') });
    expect(marks(stateAfter(first, second, third))).toEqual([`c1 ${updated}`]);
  });

  it('are none at first, for a new contact, or for another outage', () => {
    expect(marks(stateAfter(first))).toEqual([]);
    expect(
      marks(
        stateAfter(first, news({ revision: 2, contacts: contacts('413-555-0130', '413-555-0131', '413-555-0132') })),
      ),
    ).toEqual([]);
    expect(marks(stateAfter(first, news({ id: 'other', contacts: contacts('413-555-0139') })))).toEqual([]);
  });

  it('are told apart among twins', () => {
    const twins = (number: string) => [
      { id: 'x', area: 'a', numbers: ['413-555-0130'] },
      { id: 'x', area: 'b', numbers: [number] },
    ];
    const state = stateAfter(
      news({ contacts: twins('413-555-0131') }),
      news({ revision: 2, updated, contacts: twins('413-555-0132') }),
    );
    expect([...state.changedAt.keys()].map(({ area }) => area)).toEqual(['b']);
  });
});

describe('what the device has kept', () => {
  const kept = (fields: Fields, keptSinceMs = startMs - MINUTE_MS) =>
    nextState(initialState, { nowMs: startMs, news: news(fields), keptSinceMs });

  it('is shown, and stale until a look confirms it', () => {
    const state = kept({});
    expect(state).toMatchObject({ name: 'stale', isKept: true, lost: false, feed: { revision: 1 } });
    expect(nextState(state, { nowMs: startMs + MINUTE_MS }).name).toBe('stale');
    expect(nextState(state, { nowMs: startMs, news: news() })).toMatchObject({ name: 'live', isKept: false });
  });

  it('says since when the publisher has not been reached', () => {
    const state = nextState(kept({}), { nowMs: startMs, news: failure });
    expect(state).toMatchObject({ name: 'stale', lost: true, confirmedAtMs: startMs - MINUTE_MS });
  });

  it('is not shown a day after it was written, but keeps its place in the order', () => {
    const state = kept({ updated: '2026-03-01T14:10:00-05:00', revision: 5 });
    expect(state).toMatchObject({ name: 'loading', newest: { revision: 5 } });
    expect(state.feed).toBeUndefined();
    expect(nextState(state, { nowMs: startMs, news: news({ revision: 4 }) }).problem?.name).toBe('old-news');
    expect(nextState(state, { nowMs: startMs, news: news({ revision: 5 }) }).feed?.revision).toBe(5);
  });

  it('is forgotten where it can’t be read, or is an exercise', () => {
    expect(kept({ status: 'nonsense' })).toEqual(initialState);
    expect(kept({ mode: 'exercise' })).toEqual(initialState);
  });
});

it('news that comes again after a failure says so for a minute', () => {
  const state = stateAfter(news(), failure, news({ revision: 2 }));
  expect(state.backAtMs).toBe(startMs + 2 * MINUTE_MS);
  expect(stateAfter(news(), news({ revision: 2 })).backAtMs).toBe(0);
  expect(stateAfter(failure, news()).backAtMs).toBe(0);
});

describe('where newer words of the same outage are on the page already', () => {
  const known = { id: 'springfield-911-2026-03', revision: 5 };
  const old = news({ revision: 4 });

  it.each([
    ['the same revision', stateAfter(news({ revision: 5 }))],
    ['a higher one', stateAfter(news({ revision: 6 }))],
    ['a lower one of another outage', stateAfter(news({ revision: 1, id: 'another' }))],
    ['no feed', stateAfter(failure)],
    ['nothing yet', initialState],
  ])('%s is what it is', (_what, state) => {
    expect(sinceKnown(state, known)).toBe(state);
  });

  it('a lower revision is old news, and no feed', () => {
    const state = sinceKnown(stateAfter(old), known);
    expect(state).toMatchObject({ name: 'failed', problem: { name: 'old-news', pointer: '/revision' } });
    expect(state.feed).toBeUndefined();
  });

  it('of a lower revision that is kept while the network fails, the failure is told', () => {
    expect(sinceKnown(stateAfter(old, failure), known)).toMatchObject({
      name: 'failed',
      problem: { name: 'unreachable' },
    });
  });

  it('a lower revision from the device is nothing to tell of: the first look is still to come', () => {
    const state = nextState(initialState, { nowMs: startMs, news: old, keptSinceMs: startMs - MINUTE_MS });
    expect(sinceKnown(state, known)).toEqual(initialState);
  });

  it('nothing known, or a revision that is none, holds nothing back', () => {
    const state = stateAfter(old);
    expect(sinceKnown(state, undefined)).toBe(state);
    expect(sinceKnown(state, { id: known.id, revision: Number.NaN })).toBe(state);
  });
});

describe('a feed that was verified', () => {
  const signed = (fields: Fields = {}): Parsed => ({
    ...news({ expires: '2026-03-02T18:00:00-05:00', ...fields }),
    isSigned: true,
  });

  it('counts as signed, and a plain one does not', () => {
    expect(stateAfter(signed()).isSigned).toBe(true);
    expect(stateAfter(news()).isSigned).toBe(false);
    expect(stateAfter(signed(), failure).isSigned).toBe(true);
  });

  it('is refused with other content under the same revision, and what was believed stays', () => {
    const state = stateAfter(signed(), signed({ headline: 'Another' }));
    expect(state).toMatchObject({
      name: 'stale',
      lost: true,
      problem: { name: 'same-revision' },
      feed: { headline: '911 is down in Springfield' },
    });
    expect(nextState(state, { nowMs: startMs, news: signed({ revision: 2 }) })).toMatchObject({
      name: 'live',
      problem: undefined,
    });
  });

  it('lasts longer with a later end alone, and is the same feed', () => {
    const first = stateAfter(signed());
    const next = nextState(first, { nowMs: startMs, news: signed({ expires: '2026-03-02T20:00:00-05:00' }) });
    expect(next).toMatchObject({ name: 'live', problem: undefined, expires: '2026-03-02T20:00:00-05:00' });
    expect(next.feed).toBe(first.feed);
  });
});
