import type { ReactiveController } from 'lit';
import { readClock } from '../source/clock.js';
import type { Announcement } from '../view/announcements.js';
import type { Voice } from '../view/voice.js';

/** Where a banner's shadow root has its slot for the announcer. */
export const ANNOUNCER_SLOT = 'announcer';

const SAID_FOR_MS = 10_000;
const REST_WAIT_MS = 10_000;
const REST_PAUSE_MS = 60_000;
/** A region that is filled as it is inserted stays silent in Firefox; a reader who types is not spoken over. */
const SOON_MS = 150;
const TYPED_MS = 1400;

const MANNERS = ['polite', 'assertive'] as const;
type Manner = (typeof MANNERS)[number];
type Timer = ReturnType<typeof setTimeout>;

/**
 * One announcer for all banners of a page: two empty live regions, light-DOM children of the first banner that has a box, as
 * those inside a shadow root are not reliable.
 */
const carriers = new Set<HTMLElement>();
let current: HTMLElement | undefined;
const timers = new Map<string, Timer>();
/** What is still to be said, by the turn in which it is said; what overtakes another has its name. */
const turns = new Map<string, Map<string, Announcement>>();
let restAtMs = Number.NEGATIVE_INFINITY;
let hasBrokenIn = false;

const regionsOf = (host: HTMLElement) => host.querySelectorAll<HTMLElement>(`:scope > [slot=${ANNOUNCER_SLOT}]`);

function region(host: HTMLElement, manner: Manner): HTMLElement {
  // Those of a cloned banner are taken over.
  const [there, ...twins] = [...regionsOf(host)].filter((node) => node.getAttribute('aria-live') === manner);
  for (const twin of twins) twin.remove();
  if (there) return there;
  const made = document.createElement('div');
  made.slot = ANNOUNCER_SLOT;
  made.setAttribute('aria-live', manner);
  host.append(made);
  return made;
}

const strip = (host: HTMLElement) => {
  for (const node of regionsOf(host)) node.remove();
};

/** Moves the announcer to a banner, or makes it there. */
function settle(host: HTMLElement | undefined): void {
  if (current && current !== host) strip(current);
  current = host;
  if (host) for (const manner of MANNERS) region(host, manner);
}

/** What is not displayed is not heard: the first banner that has a box carries the announcer, if one has. */
function prepare(): void {
  try {
    const hasBox = (carrier: HTMLElement) => carrier.getClientRects().length > 0;
    settle(current && hasBox(current) ? current : ([...carriers].find(hasBox) ?? current));
  } catch {
    // A page that has broken this has an announcer that may not be heard, and all else.
  }
}

function later(key: string, waitMs: number, act: () => void): void {
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(act, waitMs));
}

function write(manner: Manner, words: string, { language, direction }: Voice): void {
  if (!current) return;
  for (const other of MANNERS) if (other !== manner) region(current, other).replaceChildren();
  const node = region(current, manner);
  node.lang = language;
  node.dir = direction;
  // The same words again would be no change, and not be said.
  node.textContent = node.textContent === words ? `${words}\u00a0` : words;
  later(manner, SAID_FOR_MS, () => node.replaceChildren());
}

/** Two banners with one feed have the same to say, two with two feeds don't: what is not the same is said together. */
function gather(turn: string, name: string, announcement: Announcement): void {
  const gathered = turns.get(turn) ?? new Map<string, Announcement>();
  turns.set(turn, gathered.set(name, announcement));
}

function takeTurn(turn: string, waitMs: number, voice: Voice): void {
  later(turn, waitMs, () => {
    const gathered = [...(turns.get(turn)?.values() ?? [])];
    timers.delete(turn);
    turns.delete(turn);
    const breaksIn = !hasBrokenIn && gathered.some(({ kind }) => kind === 'down');
    hasBrokenIn ||= breaksIn;
    const words = gathered.map((announcement) => announcement.words).join(' ');
    if (words) write(breaksIn ? 'assertive' : 'polite', words, voice);
  });
}

function say(announcement: Announcement, voice: Voice, feed: string): void {
  const { kind, words } = announcement;
  if (kind === 'search') {
    gather(kind, kind, announcement);
    takeTurn(kind, TYPED_MS, voice);
  } else if (kind === 'notice' || kind === 'news') {
    gather('rest', kind === 'notice' ? kind : words, announcement);
    if (timers.has('rest')) return;
    const waitMs = Math.max(REST_WAIT_MS, restAtMs + REST_PAUSE_MS - readClock());
    restAtMs = readClock() + waitMs;
    takeTurn('rest', waitMs, voice);
  } else {
    gather('soon', kind === 'done' ? kind : feed, announcement);
    if (!timers.has('soon')) takeTurn('soon', SOON_MS, voice);
  }
}

/**
 * Has things said aloud: at once, and breaking in once, that the service went down; any other change of status at once; a
 * search when the reader has stopped typing; the rest gathered for ten seconds, and at most once a minute.
 * @param feed whose status it is: the last one counts
 */
export function announce(all: readonly Announcement[], voice: Voice, feed: string): void {
  if (all.length) prepare();
  for (const announcement of all) say(announcement, voice, feed);
}

function leave(host: HTMLElement): void {
  carriers.delete(host);
  if (host !== current) return;
  const [next] = carriers;
  settle(next);
  if (next) return;
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  turns.clear();
}

/** A banner may carry the announcer while it is on the page; when it leaves, the next one does. */
export const carrier = (host: HTMLElement): ReactiveController => ({
  hostConnected() {
    carriers.add(host);
    if (current) strip(host);
    else settle(host);
  },
  hostDisconnected: () => leave(host),
});
