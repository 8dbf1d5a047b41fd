import { byKey, entryKeys } from './entry-keys.js';
import { isSame } from './is-same.js';
import type { Parsed } from './parse-feed.js';
import { isFailure, type Problem, problem } from './problem.js';
import type { Contact, Feed, Status } from './schema.js';
import { isOngoing } from './status.js';

const THREE_HOURS_MS = 10_800_000;
const DAY_MS = 86_400_000;

/** Which news is the newest that was believed; kept even where it is too old to be shown. Time in milliseconds since 1970. */
interface Place {
  readonly id: string;
  readonly revision: number;
  /** When it was written, or received if it says that this is later. */
  readonly writtenAtMs: number;
}

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
  /** What is shown was verified against a key that the page has pinned. */
  readonly isSigned: boolean;
  /** What is shown was kept on the device, and no look has confirmed it yet. */
  readonly isKept: boolean;
  readonly expired: boolean;
  /** When the feed says that it is no longer to be trusted (RFC 3339); later than its own where only that was published anew. */
  readonly expires?: string | undefined;
  /** When the feed was written, or received if it says that this is later. */
  readonly writtenAtMs: number;
  /** When something believed was last received. */
  readonly confirmedAtMs: number;
  /** When a look was good again after one or more that were not. */
  readonly backAtMs: number;
  readonly newest?: Place;
  /** Contacts whose numbers changed while the page was open → when the revision that did it was written (RFC 3339). */
  readonly changedAt: ReadonlyMap<Contact, string>;
}

export const initialState: FeedState = {
  name: 'loading',
  reports: [],
  lost: false,
  isSigned: false,
  isKept: false,
  expired: false,
  writtenAtMs: 0,
  confirmedAtMs: 0,
  backAtMs: 0,
  changedAt: new Map(),
};

/** What may happen: a look brought a document or a problem, or only time went by. */
export interface Happening {
  readonly nowMs: number;
  readonly news?: Parsed;
  readonly allowExercise?: boolean;
  /** When the news was received, if that was on an earlier visit and the device has kept it since. */
  readonly keptSinceMs?: number;
}

/** The one place where states change. A failure changes what is said about a feed, and never takes it away. */
export function nextState(state: FeedState, happening: Happening): FeedState {
  const { nowMs, news } = happening;
  const next = news ? heard(state, news, happening) : state;
  const { feed, lost, isKept, problem } = next;
  if (!feed) return { ...next, name: problem ? 'failed' : 'loading' };
  const expired = isExpired(feed.status, next, nowMs);
  return { ...next, expired, name: lost || isKept || expired ? 'stale' : 'live' };
}

function heard(state: FeedState, news: Parsed, happening: Happening): FeedState {
  const { nowMs, allowExercise, keptSinceMs } = happening;
  const isFromDevice = keptSinceMs !== undefined;
  if (isFailure(news)) return isFromDevice ? state : { ...state, problem: news.problem, lost: true };
  const { feed, isSigned = false } = news;
  const receivedAtMs = Math.min(keptSinceMs ?? nowMs, nowMs);
  const place = { id: feed.id, revision: feed.revision, writtenAtMs: Math.min(Date.parse(feed.updated), receivedAtMs) };
  if (feed.mode === 'exercise' && !allowExercise) {
    return isFromDevice ? state : { ...state, problem: problem('exercise', '/mode') };
  }
  if (state.newest && isOld(place, state.newest)) return { ...state, problem: problem('old-news', '/revision') };
  // Kept for its place in the order alone: what was written a day ago is shown to nobody.
  if (isFromDevice && nowMs - place.writtenAtMs >= DAY_MS) return { ...state, newest: place };
  const confirmed = {
    ...state,
    problem: undefined,
    lost: false,
    isKept: isFromDevice,
    isSigned,
    confirmedAtMs: receivedAtMs,
    backAtMs: state.lost && state.feed ? nowMs : state.backAtMs,
  };
  if (feed === state.feed) return confirmed;
  const { expires } = feed;
  // More time for the same news is no news: no event, not a word. Less is only an older copy of it.
  if (expires && state.expires && isSameButExpires(feed, state.feed)) {
    const isLater = Date.parse(expires) > Date.parse(state.expires);
    return isLater ? { ...confirmed, expires } : confirmed;
  }
  const isTwin = feed.id === state.feed?.id && feed.revision === state.feed.revision;
  const twin = isTwin ? [problem('same-revision', '/revision')] : [];
  // Who signs has a counter that doesn't forget; which of the two was meant, nobody can say.
  if (isSigned && isTwin) return { ...state, problem: twin[0], lost: true };
  const reports = [...news.problems, ...twin];
  const { writtenAtMs } = place;
  const changedAt = changes(state, feed);
  return { ...confirmed, feed, expires, reports, writtenAtMs, newest: place, changedAt };
}

const isSameButExpires = (one: Feed, other?: Feed) => isSame({ ...one, expires: '' }, { ...other, expires: '' });

/** Which news somebody has already: what a static copy on the page says of itself. */
export type Known = Pick<Place, 'id' | 'revision'>;

/** What is known of the news where something newer of the same outage is on the page already: what is older is none. */
export function sinceKnown(state: FeedState, known: Known | undefined): FeedState {
  const { feed, isKept } = state;
  if (!known || feed?.id !== known.id || !(feed.revision < known.revision)) return state;
  const reason = state.problem ?? (isKept ? undefined : problem('old-news', '/revision'));
  return { ...initialState, problem: reason, name: reason ? 'failed' : 'loading' };
}

/** Within one id a lower revision is old news, across ids an older time. */
const isOld = (place: Place, newest: Place) =>
  place.id === newest.id ? place.revision < newest.revision : place.writtenAtMs < newest.writtenAtMs;

/** A forgotten feed must not keep people from the number: without `expires` it is trusted for three hours. */
export function isExpired(
  status: Status,
  { expires, writtenAtMs }: Pick<FeedState, 'expires' | 'writtenAtMs'>,
  nowMs: number,
): boolean {
  const endMs = expires ? Date.parse(expires) : writtenAtMs + THREE_HOURS_MS;
  return (Boolean(expires) || isOngoing(status)) && nowMs >= endMs;
}

function changes({ feed: shown, changedAt }: FeedState, feed: Feed): ReadonlyMap<Contact, string> {
  const marks = new Map<Contact, string>();
  if (shown?.id !== feed.id) return marks;
  const before = byKey(shown.contacts);
  for (const [contact, key] of entryKeys(feed.contacts)) {
    const old = before.get(key);
    const same = !old || isSame(old.numbers, contact.numbers);
    const mark = same ? old && changedAt.get(old) : feed.updated;
    if (mark) marks.set(contact, mark);
  }
  return marks;
}
