import { Task } from '@lit/task';
import { type FeedState, nextState } from '../feed/feed-state.js';
import { overForMs } from '../feed/over-for.js';
import { problem } from '../feed/problem.js';
import { readChance } from '../source/chance.js';
import { readClock } from '../source/clock.js';
import { type Memory, recall, remember } from '../source/last-known-good.js';
import { type Look, look } from '../source/look.js';
import { lookIntervalMs } from '../source/look-interval.js';
import { nextDelayMs } from '../source/next-delay.js';
import { type Pace, startPace } from '../source/pace.js';
import { readLetter } from '../source/read-letter.js';
import { breather } from './breather.js';
import { nextTask } from './next-task.js';
import type { Target } from './target.js';
import { undisturbed } from './undisturbed.js';

const DEADLINE_MS = 10_000;

/** A banner that wants to know. */
export interface Watcher {
  /** Seconds between looks that the page asks for. */
  refreshSeconds(): number | undefined;
  /** What is to be seen has changed. */
  changed(): void;
}

/** Looks at one feed for all banners of a page that show it, and keeps what is believed. Each look is one run of one task. */
export class FeedWatch {
  state: FeedState;
  readonly #target: Target;
  readonly #watchers = new Set<Watcher>();
  readonly #task: Task<[], Look>;
  #last: Look | undefined;
  #looking: Promise<void> | undefined;
  #telling: Promise<void> | undefined;
  #hasRecalled: boolean;
  #recalling: Promise<void> | undefined;
  #heardAtMs = 0;
  #pace: Pace | undefined;

  /** @param state what is shown until this feed has been believed */
  constructor(target: Target, state: FeedState) {
    this.#target = target;
    this.#hasRecalled = target.noStore;
    this.state = state;
    this.#task = new Task<[], Look>(undisturbed, {
      autoRun: false,
      task: async (_none, { signal }) => {
        const recalling = this.#recall();
        if (recalling) await recalling;
        const news = await look(target.addresses, this.#last, {
          signal,
          publicKeys: target.publicKeys,
          fetch: (...of) => fetch(...of),
          deadlineMs: DEADLINE_MS,
          rest: breather(),
        });
        // To read a feed is enough for a task; most looks bring nothing to read.
        if (news !== this.#last) await nextTask();
        // A look that we broke off ourselves says nothing about the feed.
        signal.throwIfAborted();
        return news;
      },
      onComplete: (news) => this.#hear(news),
    });
  }

  /** The first watcher starts the looks. Returns the way to leave, which says whether that was the last one: then they end. */
  join(watcher: Watcher): () => boolean {
    this.#watchers.add(watcher);
    this.#pace ??= startPace(
      () => this.refresh(),
      () => this.#intervalMs(),
      readChance,
    );
    if (this.#watchers.size === 1) this.#begin();
    return () => {
      this.#watchers.delete(watcher);
      if (!this.#watchers.size) this.#stop();
      return !this.#watchers.size;
    };
  }

  /** The look under way. */
  get looking(): Promise<void> | undefined {
    return this.#looking;
  }

  /** Looks now, or joins the look under way. Never rejects. */
  refresh(): Promise<void> {
    // The task itself needs a platform that a page may have broken.
    this.#looking ??= this.#task
      .run([])
      .catch((error) => this.#hear({ problem: problem('unreachable', undefined, `${error}`) }))
      .then(() => this.#telling);
    return this.#looking;
  }

  /** Time went by. */
  tick(nowMs: number): void {
    this.state = nextState(this.state, { nowMs });
  }

  /** Plans the next look, after the last one or when somebody asks for another pace. */
  plan(retryAfterMs?: number): void {
    if (this.#looking || !this.#target.addresses.length) return;
    const delayMs = nextDelayMs({
      intervalMs: this.#intervalMs(),
      failed: this.state.lost,
      retryAfterMs,
      overForMs: overForMs(this.state, readClock()),
      chance: readChance(),
    });
    this.#pace?.next(this.#heardAtMs + delayMs - readClock());
  }

  /** What is on the device, and then the first look, each in a task of its own; unless somebody has asked for a look. */
  async #begin(): Promise<void> {
    for (const act of [() => this.#recall(), () => this.refresh()]) {
      await nextTask();
      if (this.#watchers.size && !this.#looking && !this.#heardAtMs) act();
    }
  }

  #stop(): void {
    this.#pace?.stop();
    this.#pace = undefined;
    this.#looking = undefined;
    this.#task.abort();
  }

  #intervalMs(): number {
    return lookIntervalMs(
      [...this.#watchers].map((watcher) => watcher.refreshSeconds()),
      this.state.feed?.refresh,
    );
  }

  /** Where it is kept on the device. What one page believed of anybody is nothing that another, which has pinned keys, had. */
  get #place(): string {
    const { addresses, publicKeys } = this.#target;
    return (publicKeys ? 'signed ' : '') + addresses.join(' ');
  }

  /** Once, and before the first look: what comes from the network is newer. */
  #recall(): Promise<void> | undefined {
    const kept = this.#hasRecalled ? undefined : recall(this.#place);
    this.#hasRecalled = true;
    if (kept) this.#recalling = this.#takeIn(kept);
    return this.#recalling;
  }

  async #takeIn({ text, receivedAtMs }: Memory): Promise<void> {
    this.#last = { ...(await readLetter(text, this.#target.publicKeys, breather())), text };
    this.#believe(this.#last, receivedAtMs);
    this.#telling = this.#tell();
  }

  #hear(news: Look): void {
    const before = this.state;
    this.#looking = undefined;
    this.#heardAtMs = readClock();
    this.#believe(news);
    const { name, feed, expires, problem, lost } = this.state;
    // Old news is read again each time, so that the newest needs no second reading.
    if (!problem && !lost) this.#last = news;
    const isNew = feed !== before.feed || expires !== before.expires;
    if (isNew && news.text && !this.#target.noStore)
      remember(this.#place, { text: news.text, receivedAtMs: this.#heardAtMs });
    if (name !== before.name || feed !== before.feed || problem?.name !== before.problem?.name)
      this.#telling = this.#tell();
    this.plan(news.retryAfterMs);
  }

  /** What is heard is drawn in a task of its own. */
  async #tell(): Promise<void> {
    await nextTask();
    for (const watcher of this.#watchers) watcher.changed();
  }

  #believe(news: Look, keptSinceMs?: number): void {
    const { allowExercise } = this.#target;
    this.state = nextState(this.state, { nowMs: readClock(), news, allowExercise, keptSinceMs });
  }
}
