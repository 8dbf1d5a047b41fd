import type { ReactiveController } from 'lit';
import { readClock } from '../source/clock.js';
import type { Announcement } from '../view/announcements.js';
import type { Voice } from '../view/voice.js';

/** Where a banner's shadow root has its slot for the announcer. */
export const ANNOUNCER_SLOT = 'announcer';

const SAID_FOR_MS = 20_000;
const REST_WAIT_MS = 10_000;
const REST_PAUSE_MS = 60_000;
/** A region that is filled as it is inserted stays silent in Firefox; a reader who types is not spoken over. */
const WAIT_MS = { down: 150, status: 150, copied: 150, search: 1400 };

type Manner = 'polite' | 'assertive';
type Timer = ReturnType<typeof setTimeout>;

/**
 * One announcer for all banners of a page: two empty live regions, light-DOM children of the first banner that has a box, as
 * those inside a shadow root are not reliable.
 */
const carriers = new Set<HTMLElement>();
const timers = new Map<string, Timer>();
const rest = new Map<string, string>();
let restAtMs = Number.NEGATIVE_INFINITY;
let hasBrokenIn = false;

const regionsOf = (host: HTMLElement) => host.querySelectorAll<HTMLElement>(`:scope > [slot=${ANNOUNCER_SLOT}]`);

/** Where the announcer is, made if it has to be. */
function region(manner: Manner): HTMLElement | undefined {
  const all = [...carriers];
  const host = all.find((carrier) => carrier.getClientRects().length) ?? all[0];
  if (!host) return;
  // Those of a cloned banner are taken over, those that are too many go.
  for (const other of all) if (other !== host) for (const node of regionsOf(other)) node.remove();
  const [there, ...twins] = [...regionsOf(host)].filter(({ ariaLive }) => ariaLive === manner);
  for (const twin of twins) twin.remove();
  if (there) return there;
  const made = document.createElement('div');
  made.slot = ANNOUNCER_SLOT;
  made.setAttribute('aria-live', manner);
  host.append(made);
  return made;
}

function regions(): { readonly [M in Manner]?: HTMLElement | undefined } {
  try {
    return { polite: region('polite'), assertive: region('assertive') };
  } catch {
    // A page that has broken this has no announcer, and all else.
    return {};
  }
}

function later(key: string, waitMs: number, act: () => void): void {
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(act, waitMs));
}

function write(manner: Manner, words: string, { language, direction }: Voice): void {
  const node = regions()[manner];
  if (!node) return;
  node.lang = language;
  node.dir = direction;
  // The same words again would be no change, and not be said.
  node.textContent = node.textContent === words ? `${words}\u00a0` : words;
  later(manner, SAID_FOR_MS, () => node.replaceChildren());
}

function sayRest(voice: Voice): void {
  const waitMs = Math.max(REST_WAIT_MS, restAtMs + REST_PAUSE_MS - readClock());
  if (timers.has('rest')) return;
  later('rest', waitMs, () => {
    timers.delete('rest');
    restAtMs = readClock();
    write('polite', [...rest.values()].join(' '), voice);
    rest.clear();
  });
}

function say({ kind, words }: Announcement, voice: Voice): void {
  if (kind === 'notice' || kind === 'news') {
    // What is said of the news itself is overtaken; two banners with one feed have the same to say.
    rest.set(kind === 'notice' ? kind : words, words);
    sayRest(voice);
    return;
  }
  later(kind, WAIT_MS[kind], () => {
    // Only what is said has broken in: the same from a second banner takes the place of what the first had to say.
    const manner = kind === 'down' && !hasBrokenIn ? 'assertive' : 'polite';
    hasBrokenIn ||= kind === 'down';
    if (words) write(manner, words, voice);
  });
}

/**
 * Has things said aloud: at once, and breaking in once, that the service went down; any other change of status at once; a
 * search when the reader has stopped typing; the rest gathered for ten seconds, and at most once a minute.
 */
export function announce(all: readonly Announcement[], voice: Voice): void {
  if (all.length) regions();
  for (const announcement of all) say(announcement, voice);
}

function leave(host: HTMLElement): void {
  carriers.delete(host);
  for (const node of regionsOf(host)) node.remove();
  if (regions().polite) return;
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  rest.clear();
}

/** A banner may carry the announcer while it is on the page; when it leaves, the next one does. */
export const carrier = (host: HTMLElement): ReactiveController => ({
  hostConnected() {
    carriers.add(host);
    regions();
  },
  hostDisconnected: () => leave(host),
});
