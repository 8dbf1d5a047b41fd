import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../feed/schema.js';
import { type Hold, type Shown, shownFeed } from '../feed/shown-feed.js';
import type { Handled } from '../view/scene.js';
import { watchPresence } from './watch-presence.js';

/** What a reader has in hand, and lets through of the news: where they are decides what may change on screen. */
export class ReaderController implements ReactiveController {
  inHand: Handled = { typed: '', isOpen: false, hasNews: false, isCopied: false, isPaused: false };
  /** What is on screen of the newest feed. */
  shown: Shown | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #presence;
  #newest: Feed | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#presence = watchPresence(host, () => host.requestUpdate());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#presence.leave();
  }

  /** When the finger is off: a number must not move away under it. */
  get released(): Promise<void> | undefined {
    return this.#presence.released;
  }

  /** Puts on screen what the reader lets through. */
  show(newest: Feed | undefined): void {
    this.#newest = newest;
    this.shown = newest && shownFeed(newest, this.shown?.feed, this.#hold);
  }

  /** Shows what waits. */
  letIn(): void {
    this.shown = this.#newest && { feed: this.#newest, waiting: 0 };
    this.#host.requestUpdate();
  }

  /** News that a closed bar doesn't show. */
  missed(): void {
    this.inHand = { ...this.inHand, hasNews: !this.inHand.isOpen };
  }

  set(change: Partial<Handled>): void {
    this.inHand = { ...this.inHand, ...change };
    this.#host.requestUpdate();
  }

  get #hold(): Hold {
    return this.inHand.isPaused ? 'all' : this.#presence.isInside ? 'additions' : 'nothing';
  }
}
