import { LitElement } from 'lit';
import { nextTask } from './next-task.js';

/**
 * Comes to life in a task of its own, the first time that it is on a page: to read a script and to upgrade its tag is long
 * enough for one.
 */
export abstract class LateElement extends LitElement {
  /** Pending until it has come to life; nothing when it has, or is on no page. */
  protected arrival: Promise<void> | undefined;

  /** What is asked of the page before the element changes it: all of its kind ask before the first one changes something. */
  protected abstract look(): void;

  override connectedCallback(): void {
    if (this.renderRoot as unknown) super.connectedCallback();
    else this.arrival ??= this.#arrive();
  }

  override disconnectedCallback(): void {
    if (this.renderRoot as unknown) super.disconnectedCallback();
  }

  async #arrive(): Promise<void> {
    await nextTask();
    if (this.isConnected) this.look();
    await null;
    this.arrival = undefined;
    if (this.isConnected) super.connectedCallback();
  }
}
