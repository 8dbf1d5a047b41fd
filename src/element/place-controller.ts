import type { LitElement, ReactiveController } from 'lit';
import { drawRows, type KeyedList } from '../view/keyed-list.js';
import { holdPlace } from './hold-place.js';

const doNothing = () => {};

/** Draws the rows of the lists, and holds what the reader is about to press at its place meanwhile. */
export class PlaceController implements ReactiveController {
  readonly #host: LitElement;
  #putBack: () => void;

  constructor(host: LitElement) {
    this.#host = host;
    // Before there is a shadow root: what stands inside has no place on the screen between that and the first update.
    this.#putBack = holdPlace(host);
    host.addController(this);
  }

  /** Before an update, unless it has been made in the meantime. */
  hold(): void {
    if (this.#host.hasUpdated && this.#host.isUpdatePending) this.#putBack = holdPlace(this.#host);
  }

  hostUpdated(): void {
    for (const list of this.#host.renderRoot.querySelectorAll<KeyedList>('.rows')) drawRows(list);
    this.#putBack();
    this.#putBack = doNothing;
  }
}
