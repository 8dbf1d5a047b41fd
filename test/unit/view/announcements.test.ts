import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/feed/problem.js';
import { ar } from '../../../src/i18n/ar.js';
import { announcements } from '../../../src/view/announcements.js';
import type { Scene } from '../../../src/view/scene.js';
import { sceneOf } from '../../fixtures/scene.js';

type Fields = Readonly<Record<string, unknown>>;

const contacts = ['North', 'South'].map((area) => ({ area, numbers: ['413-555-0130'] }));

/** What is said when a feed becomes another. */
const said = (before: Fields, after: Fields) =>
  announcements(sceneOf({ contacts, revision: 2, ...after }), sceneOf({ contacts, ...before }));

describe('nothing is said', () => {
  it('at first', () => {
    expect(announcements(sceneOf({}), undefined)).toEqual([]);
  });

  it('when the clock ticks, or the news is confirmed', () => {
    const scene = sceneOf({});
    expect(announcements({ ...scene, nowMs: scene.nowMs + 60_000, checkedAtMs: scene.nowMs + 60_000 }, scene)).toEqual(
      [],
    );
  });

  it('of a revision that says the same', () => {
    expect(said({}, {})).toEqual([]);
  });

  it('when the reader changes the language', () => {
    expect(announcements(sceneOf({}, {}, ['ar', ar]), sceneOf({}))).toEqual([]);
  });

  it('when an outage gives way to none', () => {
    expect(said({}, { status: 'none' })).toEqual([]);
  });
});

describe('a change of status', () => {
  it.each([
    ['partial', 'down', 'down', '911 is not working. If you call 911, you may not get help. Affected: Springfield.'],
    ['down', 'partial', 'status', 'Some 911 calls may not go through. Try 911 first. Affected: Springfield.'],
    ['down', 'unconfirmed', 'status', 'We do not know if 911 is working. Affected: Springfield.'],
    ['down', 'restored', 'status', '911 is working again. Call 911 in an emergency. Do not call 911 to test it.'],
    ['down', 'withdrawn', 'status', 'The report of a 911 outage was wrong. 911 is working.'],
  ])('%s → %s is said, the status first', (before, after, kind, words) => {
    expect(said({ status: before }, { status: after })).toEqual([{ kind, words }]);
  });

  it('from none says the headline too, and no detail', () => {
    expect(said({ status: 'none' }, {})).toEqual([
      { kind: 'down', words: '911 is not working. If you call 911, you may not get help. Affected: Springfield.' },
      { kind: 'news', words: 'Update: 911 is down in Springfield.' },
    ]);
  });

  it('past its time is one too', () => {
    const before = sceneOf({});
    const after = { ...before, state: { ...before.state, expired: true } };
    expect(announcements(after, before)).toEqual([
      {
        kind: 'status',
        words: 'This may be over. Try 911 first. If it fails, use a number below. Affected: Springfield.',
      },
    ]);
  });

  it('of an exercise begins by saying so', () => {
    const [first] = said({ status: 'partial', mode: 'exercise' }, { mode: 'exercise' });
    expect(first?.words).toMatch(/^Exercise\. This is not real\. 911 is not working\./);
  });

  it('is said even while updates are paused, and nothing else is', () => {
    const before = sceneOf({ status: 'partial' }, { isPaused: true });
    const newest = sceneOf({ revision: 2, headline: 'Other' });
    const heard = { ...before.feed, status: 'down' } as Scene['feed'];
    expect(announcements({ ...newest, feed: heard, heard, isPaused: true }, before).map(({ kind }) => kind)).toEqual([
      'down',
    ]);
  });
});

describe('a revision', () => {
  it.each<[string, Fields, string]>([
    ['another headline', { headline: 'It takes longer' }, 'It takes longer.'],
    ['another step', { guidance: [{ text: 'Go to a firehouse' }] }, 'Go to a firehouse.'],
    ['another entry', { timeline: [{ text: 'Crews are at work' }] }, 'Crews are at work.'],
    ['a statement', { quotes: [{ text: 'We are at work.', speaker: 'The chief' }] }, 'We are at work.'],
    ['an alert', { alerts: [{ text: '911 IS DOWN', issuer: 'Police' }] }, '911 IS DOWN.'],
    ['a correction', { corrections: [{ text: 'A typing error' }] }, 'Correction: A typing error.'],
    [
      'another number',
      {
        contacts: [
          contacts[0],
          { area: 'South', numbers: ['413-555-0131', { display: '413-555-0132', channel: 'tty' }] },
        ],
      },
      'South: 413-555-0131, 413-555-0132 (TTY).',
    ],
    [
      'a withdrawn number',
      { contacts: [{ ...contacts[0], status: 'withdrawn' }, contacts[1]] },
      'North: Do not call this number.',
    ],
  ])('says %s', (_what, fields, text) => {
    expect(said({}, fields)).toEqual([{ kind: 'news', words: `Update: ${text}` }]);
  });

  it('says what is dangerous first, and three things at most', () => {
    const [only] = said(
      {},
      {
        headline: 'Other',
        timeline: [{ text: 'Later' }],
        guidance: [{ text: 'Go to a firehouse' }],
        corrections: [{ text: 'The number of the north is wrong', severity: 'danger', contact: 'north' }],
      },
    );
    expect(only?.words).toBe(
      'Update: Correction: The number of the north is wrong. North: Do not call this number. Go to a firehouse.',
    );
  });

  it('does not say again what must not be called', () => {
    const withdrawn = { contacts: [{ ...contacts[0], status: 'withdrawn' }, contacts[1]] };
    expect(said(withdrawn, withdrawn)).toEqual([]);
  });
});

describe('the news itself', () => {
  const scene = sceneOf({});
  const lost = { ...scene, state: { ...scene.state, lost: true, problem: problem('http-status') } };

  it('out of reach is said once', () => {
    expect(announcements(lost, scene).map(({ words }) => words.replace('\u202f', ' '))).toEqual([
      'We have not reached the publisher since 2:10 PM. We keep trying.',
    ]);
    expect(announcements({ ...lost, nowMs: lost.nowMs + 60_000 }, lost)).toEqual([]);
  });

  it('offline is said', () => {
    expect(announcements({ ...lost, isOnline: false }, scene)).toEqual([
      { kind: 'notice', words: 'You are offline. This is the last information we have.' },
    ]);
  });

  it.each(['unsigned', 'bad-signature', 'no-expiry', 'same-revision'] as const)('refused is said once: %s', (name) => {
    const refused = { ...lost, state: { ...lost.state, problem: problem(name) } };
    expect(announcements(refused, scene)).toEqual([
      {
        kind: 'notice',
        words: 'New information came, but we could not verify it. This is the last information we trust.',
      },
    ]);
    expect(announcements({ ...refused, nowMs: refused.nowMs + 60_000 }, refused)).toEqual([]);
  });

  it('back again is said once, and its end not', () => {
    const back = { ...scene, state: { ...scene.state, backAtMs: scene.nowMs } };
    expect(announcements(back, lost)).toEqual([{ kind: 'notice', words: 'Updates are coming in again.' }]);
    expect(announcements({ ...back, nowMs: back.nowMs + 60_000 }, back)).toEqual([]);
  });
});

describe('what the reader does', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ area: `Area ${index}`, numbers: ['413-555-0130'] }));
  const scene = sceneOf({ contacts: many });
  it.each([
    ['area 3', 'Numbers found: 1'],
    ['area', 'Numbers found: 8'],
    ['nowhere', 'No match. Check the spelling, or look at the full list.'],
  ])('a search for "%s" is answered', (typed, words) => {
    expect(announcements({ ...scene, typed }, scene)).toEqual([{ kind: 'search', words }]);
  });

  it('a search that is cleared takes its answer back', () => {
    expect(announcements(scene, { ...scene, typed: 'area' })).toEqual([{ kind: 'search', words: '' }]);
  });

  it('a pause and its end are confirmed, as the button that has the focus changes its name unheard', () => {
    const paused = { ...scene, isPaused: true };
    expect(announcements(paused, scene)).toEqual([{ kind: 'done', words: 'Updates are paused' }]);
    expect(announcements(paused, paused)).toEqual([]);
    expect(announcements(scene, paused)).toEqual([{ kind: 'done', words: 'Updates are coming in again.' }]);
  });

  it('a copy is confirmed once', () => {
    const copied = { ...scene, isCopied: true };
    expect(announcements(copied, scene)).toEqual([{ kind: 'done', words: 'Copied' }]);
    expect(announcements(copied, copied)).toEqual([]);
    expect(announcements(scene, copied)).toEqual([]);
  });
});
