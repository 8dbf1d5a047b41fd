import { byKey, entryKeys } from '../feed/entry-keys.js';
import { isSame } from '../feed/is-same.js';
import { isBanned } from '../feed/number-link.js';
import type { Contact, Feed } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { noticeKind } from './notice.js';
import { searchAnswer } from './numbers.js';
import { plainNumber } from './plain-number.js';
import type { Scene } from './scene.js';
import { ended, plainStatus } from './status-sentences.js';

/** Something to be said aloud. Blank words take back what of its kind was still to be said. */
export interface Announcement {
  readonly kind: 'down' | 'status' | 'search' | 'done' | 'notice' | 'news';
  readonly words: string;
}

/** Of a revision that changes much, so much is said: a screen reader can't be skimmed. */
const MOST = 3;

/** Entries by what tells them from others. */
const unseen = <E>(entries: readonly E[], before: readonly E[]): E[] =>
  entries.filter((entry, index) => !isSame(entry, before[index]) && !before.some((other) => isSame(entry, other)));

/** Numbers that were changed, added, or must not be called any more. */
function changedContacts({ voice }: Scene, feed: Feed, before: Feed): string[] {
  const former = byKey(before.contacts);
  const said = (contact: Contact, old: Contact | undefined): string | undefined => {
    const area = voice.plainWords(contact.area);
    if (isBanned(feed, contact)) {
      return old && isBanned(before, old) ? undefined : `${area}: ${voice.plain('doNotCall')}`;
    }
    if (isSame(old?.numbers, contact.numbers)) return;
    return `${area}: ${contact.numbers.map((number) => plainNumber(voice, number)).join(', ')}`;
  };
  return [...entryKeys(feed.contacts)].flatMap(([contact, key]) => said(contact, former.get(key)) ?? []);
}

/** What is new in a revision, in the order of need. */
function news(scene: Scene, feed: Feed, before: Feed): string[] {
  const { voice } = scene;
  const corrections = unseen(feed.corrections, before.corrections);
  const said = (severity: string) =>
    corrections
      .filter((correction) => correction.severity === severity)
      .map(({ text }) => `${voice.plain('correction')}: ${voice.plainWords(text)}`);
  const isNewHeadline = !isSame(feed.headline, before.headline);
  return [
    ...said('danger'),
    ...(isOngoing(feed.status) ? changedContacts(scene, feed, before) : []),
    ...unseen(feed.guidance, before.guidance).map(({ text }) => voice.plainWords(text)),
    ...(isNewHeadline ? [voice.plainWords(feed.headline)] : []),
    ...unseen(feed.timeline, before.timeline).map(({ text }) => voice.plainWords(text)),
    ...[...unseen(feed.alerts, before.alerts), ...unseen(feed.quotes, before.quotes)].map(({ text }) => text),
    ...said('minor'),
  ];
}

function ofRevision(scene: Scene, before: Scene): Announcement[] {
  const { voice, heard: feed } = scene;
  const isNewOutage = feed.id !== before.heard.id || before.heard.status === 'none';
  const isNewStatus =
    plainStatus({ ...scene, feed }) !== plainStatus({ ...scene, feed: before.heard, state: before.state });
  const place =
    isOngoing(feed.status) && feed.affected ? voice.plain('affected', { place: voice.plainWords(feed.affected) }) : '';
  const kind = feed.status === 'down' && before.heard.status !== 'down' ? 'down' : 'status';
  const status = { kind, words: [plainStatus(scene), ended(scene, place)].filter(Boolean).join(' ') } as const;
  // Of an outage that begins, everything is new: its headline will do.
  const base = isNewOutage ? { ...feed, headline: undefined } : before.heard;
  const texts = feed === before.heard ? [] : news(scene, feed, base).slice(0, MOST);
  const text = texts.map((words) => ended(scene, words)).join(' ');
  return [
    ...(isNewStatus && feed.status !== 'none' ? [status] : []),
    ...(text ? [{ kind: 'news', words: voice.plain('updatePrefix', { text }) } as const] : []),
  ];
}

/**
 * What is said aloud when one moment follows another: nothing at first, nothing for a tick of the clock or for a look that
 * brought nothing new.
 */
export function announcements(scene: Scene, before: Scene | undefined): Announcement[] {
  if (!before) return [];
  const { voice, state, heard, typed, isCopied, isPaused } = scene;
  const isExercise = heard.mode === 'exercise';
  const said = ofRevision(scene, before).map(({ kind, words }) => ({
    kind,
    words: isExercise ? `${voice.plain('exercise')} ${words}` : words,
  }));
  const kind = noticeKind(scene);
  // That an outage is past its time, the status sentence says.
  if (kind && kind !== noticeKind(before) && !(kind === 'stale' && isOngoing(heard.status))) {
    said.push({ kind: 'notice', words: voice.plain(kind, { time: voice.plainTime(state.confirmedAtMs) }) });
  }
  if (typed !== before.typed) said.push({ kind: 'search', words: searchAnswer(scene) });
  if (isCopied && !before.isCopied) said.push({ kind: 'done', words: voice.plain('copied') });
  if (isPaused !== before.isPaused)
    said.push({ kind: 'done', words: voice.plain(isPaused ? 'updatesPaused' : 'backAgain') });
  return said;
}
