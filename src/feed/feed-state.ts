import { contactKeys } from './contact-keys.js';
import type { Parsed } from './parse-feed.js';
import { type Problem, problem } from './problem.js';
import type { Contact, Feed } from './schema.js';
import { isOngoing } from './status.js';

const THREE_HOURS_MS = 10_800_000;

/** What is known of the news, and all that the banner shows of it. Times are milliseconds since 1970. */
export interface FeedState {
  readonly name: 'loading' | 'live' | 'stale' | 'failed';
  readonly feed?: Feed;
  /** The last look's problem; nothing after a good look. */
  readonly problem?: Problem;
  /** What was wrong with the feed that is shown. */
  readonly reports: readonly Problem[];
  /** The last look brought nothing that could be believed. */
  readonly lost: boolean;
  readonly expired: boolean;
  /** When the feed was written, or received if it says that this is later. */
  readonly writtenAtMs: number;
  /** When a look last brought something believed. */
  readonly confirmedAtMs: number;
  /** Contacts whose numbers changed while the page was open → when the revision that did it was written (RFC 3339). */
  readonly changedAt: ReadonlyMap<Contact, string>;
}

export const initialState: FeedState = {
  name: 'loading',
  reports: [],
  lost: false,
  expired: false,
  writtenAtMs: 0,
  confirmedAtMs: 0,
  changedAt: new Map(),
};

/** What may happen: a look brought a document or a problem, or only time went by. */
export interface Happening {
  readonly nowMs: number;
  readonly news?: Parsed;
  readonly allowExercise?: boolean;
}

/** The one place where states change. A failure changes what is said about a feed, and never takes it away. */
export function nextState(state: FeedState, { nowMs, news, allowExercise = false }: Happening): FeedState {
  const next = news ? heard(state, news, nowMs, allowExercise) : state;
  const { feed, lost, problem } = next;
  if (!feed) return { ...next, name: problem ? 'failed' : 'loading' };
  const expired = isExpired(feed, next.writtenAtMs, nowMs);
  return { ...next, expired, name: lost || expired ? 'stale' : 'live' };
}

function heard(state: FeedState, news: Parsed, nowMs: number, allowExercise: boolean): FeedState {
  if ('problem' in news) return { ...state, problem: news.problem, lost: true };
  const { feed } = news;
  const writtenAtMs = Math.min(Date.parse(feed.updated), nowMs);
  const confirmed = { ...state, problem: undefined, lost: false, confirmedAtMs: nowMs };
  if (feed === state.feed) return confirmed;
  if (feed.mode === 'exercise' && !allowExercise) return { ...state, problem: problem('exercise', '/mode') };
  if (state.feed && isOld(feed, writtenAtMs, state.feed, state.writtenAtMs)) {
    return { ...state, problem: problem('old-news', '/revision') };
  }
  const forgotten = feed.id === state.feed?.id && feed.revision === state.feed.revision;
  const reports = forgotten ? [...news.problems, problem('same-revision', '/revision')] : news.problems;
  return { ...confirmed, feed, reports, writtenAtMs, changedAt: changes(state, feed) };
}

/** Within one id a lower revision is old news, across ids an older time. */
const isOld = (feed: Feed, writtenAtMs: number, shown: Feed, shownWrittenAtMs: number) =>
  feed.id === shown.id ? feed.revision < shown.revision : writtenAtMs < shownWrittenAtMs;

/** A forgotten feed must not keep people from the number: without `expires` it is trusted for three hours. */
function isExpired({ expires, status }: Feed, writtenAtMs: number, nowMs: number): boolean {
  const endMs = expires ? Date.parse(expires) : writtenAtMs + THREE_HOURS_MS;
  return (Boolean(expires) || isOngoing(status)) && nowMs >= endMs;
}

function changes({ feed: shown, changedAt }: FeedState, feed: Feed): ReadonlyMap<Contact, string> {
  const marks = new Map<Contact, string>();
  if (shown?.id !== feed.id) return marks;
  const before = new Map([...contactKeys(shown.contacts)].map(([contact, key]) => [key, contact]));
  for (const [contact, key] of contactKeys(feed.contacts)) {
    const old = before.get(key);
    const same = !old || JSON.stringify(old.numbers) === JSON.stringify(contact.numbers);
    const mark = same ? old && changedAt.get(old) : feed.updated;
    if (mark) marks.set(contact, mark);
  }
  return marks;
}
