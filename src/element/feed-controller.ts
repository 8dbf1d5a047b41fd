import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FeedState, initialState, nextState } from '../feed/feed-state.js';
import { watchAttention } from '../source/attention.js';
import { type Look, look } from '../source/look.js';
import { nextDelayMs } from '../source/next-delay.js';

const DEADLINE_MS = 10_000;
const LEAST_SECONDS = 10;
const USUAL_SECONDS = 30;

/** What the editor's attributes say about looking. */
export interface Watch {
  /** Absolute addresses: the feed's, then its spares. */
  readonly addresses: readonly string[];
  readonly refreshSeconds: number | undefined;
  readonly allowExercise: boolean;
}

/** The longer of what the page and the feed ask for, else the usual, and never less than the least. */
const intervalMs = (ofPage?: number, ofFeed?: number) =>
  1000 * Math.max(LEAST_SECONDS, ofPage ?? ofFeed ?? USUAL_SECONDS, ofFeed ?? 0);

/** A task asks its host for an update at the start and the end of each run; ours is drawn only when what it shows changes. */
const undisturbed = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/** Decides when to look; each look is one run of one task. Keeps what is believed. */
export class FeedController implements ReactiveController {
  state: FeedState = initialState;
  readonly #host: ReactiveControllerHost;
  readonly #watch: () => Watch;
  readonly #task: Task<[readonly string[]], Look>;
  /** What the looks are for; another feed starts afresh. */
  #target: string | undefined;
  #last: Look | undefined;
  #looking = Promise.resolve();
  #isLooking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAtMs = 0;
  #dueMs = 0;
  #isConnected = false;
  #unwatch = () => {};

  constructor(host: ReactiveControllerHost, watch: () => Watch) {
    this.#host = host;
    this.#watch = watch;
    this.#task = new Task<[readonly string[]], Look>(undisturbed, {
      autoRun: false,
      task: async ([addresses], { signal }) => {
        const options = {
          signal,
          fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
          deadlineMs: DEADLINE_MS,
        };
        const news = await look(addresses, this.#last, options);
        // A look that we broke off ourselves says nothing about the feed.
        signal.throwIfAborted();
        return news;
      },
      onComplete: (news) => this.#hear(news),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#unwatch = watchAttention(() => this.#wait());
    this.settingsChanged();
    this.#wait();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#isLooking = false;
    this.#unwatch();
    clearTimeout(this.#timer);
    this.#task.abort();
  }

  /** Another feed is looked at now, and starts afresh; for the same one, the next look may come at another time. */
  settingsChanged(): void {
    const { addresses, allowExercise } = this.#watch();
    const target = `${allowExercise} ${addresses.join(' ')}`;
    if (!this.#isConnected) return;
    if (target === this.#target) {
      this.#plan();
    } else {
      this.#target = target;
      this.#last = undefined;
      this.state = initialState;
      this.#run();
    }
  }

  /** Looks now, or joins the look under way. Resolves when its outcome is on screen; never rejects. */
  async refresh(): Promise<void> {
    if (this.#isConnected && !this.#isLooking) this.#run();
    await this.#looking;
    await this.#host.updateComplete;
  }

  /** Time went by. */
  tick(nowMs: number): void {
    this.state = nextState(this.state, { nowMs });
    this.#host.requestUpdate();
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#isLooking = true;
    this.#looking = this.#task.run([this.#watch().addresses]);
  }

  #hear(news: Look): void {
    const before = this.state;
    const nowMs = Date.now();
    this.state = nextState(before, { nowMs, news, allowExercise: this.#watch().allowExercise });
    if (!('problem' in news)) this.#last = news;
    const { name, feed, problem } = this.state;
    const isSeen = name !== before.name || feed !== before.feed || problem?.name !== before.problem?.name;
    if (isSeen) this.#host.requestUpdate();
    this.#heardAtMs = nowMs;
    this.#isLooking = false;
    this.#plan();
  }

  #plan(): void {
    const { feed, lost } = this.state;
    const delayMs = nextDelayMs(intervalMs(this.#watch().refreshSeconds, feed?.refresh), lost, Math.random());
    this.#dueMs = this.#heardAtMs + delayMs;
    this.#wait();
  }

  /** Nobody sees a hidden page, so it doesn't ask; back in sight it looks at once if it is time. */
  #wait(): void {
    clearTimeout(this.#timer);
    const isIdle = this.#isConnected && !this.#isLooking && this.#watch().addresses.length;
    if (!isIdle || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => this.#run(), Math.max(0, this.#dueMs - Date.now()));
  }
}
