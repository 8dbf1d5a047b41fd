import { noChange, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { readClock } from '../source/clock.js';
import { hasInside } from './has-inside.js';
import { nextFrame } from './next-frame.js';
import { nextTask } from './next-task.js';

/** So long, in milliseconds, a task draws on. On a slow phone one part takes longer than that, and where it stands is a frame of its own. */
const ENOUGH_MS = 16;

type Drawn = typeof nothing | typeof noChange;

/**
 * Draws a banner that is not there yet part by part, over as many tasks as it takes, so that it never holds a page up. Parts
 * come in reading order, and what stands is changed in one piece: nothing is put in above it later.
 */
export class PartsController implements ReactiveController {
  /** Nothing of this drawing is left to be drawn. */
  isWhole = true;
  /** It goes on: what was drawn by it stays as it is. */
  isStep = false;
  /** How many parts that are not on screen may come. */
  room = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What of it was on screen when the drawing began, and what is by now. */
  #before = new Map<string, Drawn>();
  #now = new Map<string, Drawn>();
  #ahead = new Set<string>();
  /** The last picture with nothing left out. */
  #whole: unknown;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#now;
    this.#ahead = new Set(this.#now.keys());
    this.#now = new Map();
    // To put together what is to be drawn is enough for a task.
    this.#begin(false, this.#before.size ? 1 : 0);
  }

  /** One part: as it is now if it has its turn, else nothing for the time being. Asked for in reading order. */
  readonly part = (name: string, draw: () => unknown): unknown => {
    const drawn = this.#now.get(name);
    if (drawn) return drawn;
    this.#ahead.delete(name);
    const isNew = !this.#before.has(name);
    if (isNew && !this.room && !this.#ahead.size) {
      this.isWhole = false;
      return nothing;
    }
    const view = draw();
    if (isNew && view !== nothing) this.room = Math.max(0, this.room - 1);
    this.#now.set(name, view === nothing ? nothing : noChange);
    return view;
  };

  /**
   * What is to be seen by now.
   * @param compose the banner, or nothing where there is none
   * @param failed told why it can't be drawn: what was on screen before stays
   */
  picture(
    compose: () => unknown,
    failed: (error: unknown) => void,
  ): { readonly view: unknown; readonly isAwaited: boolean } {
    let view: unknown;
    try {
      view = compose();
    } catch (error) {
      failed(error);
      view = this.#whole;
      this.#now = this.#before;
      this.isWhole = true;
    }
    if (this.isWhole) this.#whole = view;
    // What stands inside stays until all that takes its place is there.
    return { view, isAwaited: !view || (!this.isWhole && hasInside(this.#host)) };
  }

  /**
   * Draws until all is on screen, or the banner is off the page.
   * @param update draws what was there, and begins with what was not
   * @param step draws another part
   * @param turn does this at its turn among the banners of the page
   */
  async draw(update: () => void, step: () => void, turn: (write: () => void) => Promise<void>): Promise<void> {
    await turn(() => this.#drawOn(update, step));
    while (!this.isWhole && this.#host.isConnected) {
      await (this.#now.size ? nextFrame() : nextTask());
      await turn(() => this.#drawOn(() => this.#step(step), step));
    }
  }

  #drawOn(first: () => void, step: () => void): void {
    const startMs = readClock();
    first();
    while (!this.isWhole && readClock() - startMs < ENOUGH_MS) this.#step(step);
  }

  #step(step: () => void): void {
    if (this.isWhole || !this.#host.isConnected) return;
    this.#begin(true, 1);
    step();
  }

  #begin(isStep: boolean, room: number): void {
    this.isStep = isStep;
    this.isWhole = true;
    this.room = room;
  }
}
