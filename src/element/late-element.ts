import { LitElement, render } from 'lit';
import { recallChoice } from '../source/reader-choice.js';
import { styles } from '../view/styles.js';
import { canRender } from './can-render.js';
import { nextTask } from './next-task.js';
import { PartsController } from './parts-controller.js';
import { PlaceController } from './place-controller.js';

/** What takes its time on a slow phone when it is done first: to read the sheet, to open the visit's store. */
const PREPARATIONS = [() => styles.styleSheet, recallChoice];

/**
 * Comes to life, and is drawn, over several tasks: to read a script and to upgrade its tags is enough for one. Where the page's
 * policy lets nothing be drawn (Trusted Types), it stays as it is, with what stands inside.
 */
export abstract class LateElement extends LitElement {
  static override styles = styles;

  /** Pending until it has come to life; nothing when it has, or can't. */
  protected arrival: Promise<void> | undefined;
  protected readonly parts = new PartsController(this);
  readonly #place = new PlaceController(this);
  #isAlive = false;

  /** All that was to be drawn is on screen. */
  protected abstract seen(): void;

  override connectedCallback(): void {
    if (this.#isAlive) super.connectedCallback();
    else this.arrival ??= this.#arrive();
  }

  override disconnectedCallback(): void {
    if (this.#isAlive) super.disconnectedCallback();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.arrival;
    return super.getUpdateComplete();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const update = () => void super.scheduleUpdate();
    await this.parts.draw(update, () => this.#drawOn(), this.#place.turn);
    if (this.parts.isWhole) this.seen();
  }

  #drawOn(): void {
    render(this.render(), this.renderRoot, this.renderOptions);
    this.#place.drawRows();
  }

  async #arrive(): Promise<void> {
    await nextTask();
    const isPossible = canRender();
    for (const prepare of isPossible ? PREPARATIONS : []) {
      await nextTask();
      prepare();
    }
    await nextTask();
    if (isPossible && this.isConnected) await this.#begin();
    this.arrival = undefined;
  }

  async #begin(): Promise<void> {
    // All banners of a page measure before the first one changes something.
    this.#place.hold();
    await null;
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    this.enableUpdating(true);
    // What stands inside has its place again; the rest may wait.
    await nextTask();
    if (!this.isConnected) return;
    this.#isAlive = true;
    super.connectedCallback();
    // What is on the device is read in the next task, and drawn from the one after it on.
    await nextTask();
    await nextTask();
  }
}
