import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FeedState, initialState, type Known, sinceKnown } from '../feed/feed-state.js';
import { FeedWatch } from './feed-watch.js';
import { handedOn } from './handed-on.js';
import type { Target } from './target.js';

/** What the editor's attributes say about looking. */
export interface Wishes extends Target {
  readonly refreshSeconds: number | undefined;
}

/** The watches of this page that are going on, by their target. */
const watches = new Map<string, FeedWatch>();

/** One banner's part in a watch: joins it, leaves it, changes to another. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wishes: () => Wishes;
  readonly #known: () => Known | undefined;
  #watch: FeedWatch | undefined;
  #formerKeys: Target['publicKeys'];
  #key = '';
  #leave: (() => void) | undefined;
  #isConnected = false;

  /** @param known what this banner need not be told: another one of the same watch may have nothing yet */
  constructor(host: ReactiveControllerHost, wishes: () => Wishes, known: () => Known | undefined) {
    this.#host = host;
    this.#wishes = wishes;
    this.#known = known;
    host.addController(this);
  }

  get state(): FeedState {
    return sinceKnown(this.#watch?.state ?? initialState, this.#known());
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.settingsChanged();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Another feed is looked at now, and shown as soon as it is believed; for the same one, the next look may come at another time. */
  settingsChanged(): void {
    if (!this.#isConnected) return;
    const { addresses, allowExercise, noStore, publicKeys } = this.#wishes();
    const target = { addresses, allowExercise, noStore, publicKeys };
    const key = JSON.stringify(target);
    if (this.#leave && key === this.#key) {
      this.#watch?.plan();
    } else {
      this.#leave?.();
      // A banner that is moved goes on with what it had.
      const own = key === this.#key ? this.#watch : undefined;
      const state = handedOn(target, this.#watch?.state, this.#formerKeys);
      this.#key = key;
      this.#formerKeys = publicKeys;
      this.#join(watches.get(key) ?? own ?? new FeedWatch(target, state), key);
    }
  }

  /** Looks now, or joins the look under way. Resolves when its outcome is on screen; never rejects. */
  async refresh(): Promise<void> {
    if (!this.#isConnected) return;
    // A look that is broken off, because the banner is moved or gets another address, is followed by another.
    for (let looking = this.#watch?.refresh(); looking; looking = this.#watch?.looking) await looking;
    await this.#host.updateComplete.catch(() => {});
  }

  /** Time went by. */
  tick(nowMs: number): void {
    this.#watch?.tick(nowMs);
    this.#host.requestUpdate();
  }

  #join(watch: FeedWatch, key: string): void {
    this.#watch = watch;
    watches.set(key, watch);
    const leave = watch.join({
      refreshSeconds: () => this.#wishes().refreshSeconds,
      changed: () => this.#host.requestUpdate(),
    });
    this.#leave = () => {
      if (leave()) watches.delete(key);
    };
    this.#host.requestUpdate();
  }
}
