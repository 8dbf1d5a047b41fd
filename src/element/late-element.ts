import { LitElement } from 'lit';
import { canRender } from './can-render.js';
import { nextTask } from './next-task.js';

/**
 * Comes to life over several tasks, the first time that it is on a page: to read a script and to upgrade its tags is enough for
 * one. Where the page's policy lets nothing be drawn (Trusted Types), it stays as it is, with what stands inside.
 */
export abstract class LateElement extends LitElement {
  /** Pending until it has come to life; nothing when it has, or can't. */
  protected arrival: Promise<void> | undefined;

  /** What takes its time before that, each in a task of its own. */
  protected abstract readonly preparations: readonly (() => unknown)[];

  /** What is asked of the page before the element changes it: all of its kind ask before the first one changes something. */
  protected abstract look(): void;

  override connectedCallback(): void {
    if (this.#isThere) super.connectedCallback();
    else this.arrival ??= this.#arrive();
  }

  override disconnectedCallback(): void {
    if (this.#isThere) super.disconnectedCallback();
  }

  get #isThere(): boolean {
    return (this.renderRoot as unknown) !== undefined;
  }

  async #arrive(): Promise<void> {
    await nextTask();
    const isPossible = canRender();
    await nextTask();
    for (const prepare of isPossible ? this.preparations : []) {
      prepare();
      await nextTask();
    }
    if (isPossible && this.isConnected) this.look();
    await null;
    this.arrival = undefined;
    if (isPossible && this.isConnected) super.connectedCallback();
  }
}
