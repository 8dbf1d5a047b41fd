import type { LitElement, ReactiveController } from 'lit';
import { drawRows, type KeyedList } from '../view/keyed-list.js';
import { holdPlace } from './hold-place.js';

const doNothing = () => {};

/** Draws the rows of the lists, and holds what the reader is about to press at its place meanwhile. */
export class PlaceController implements ReactiveController {
  readonly #host: LitElement;
  #putBack = doNothing;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Before there is a shadow root: what stands inside has no place on the screen between that and the first update. */
  hold(): void {
    this.#putBack = holdPlace(this.#host);
  }

  /** Changes what is on screen, when all banners of the page have measured: or each would have the whole page laid out again. */
  readonly turn = async (write: () => void): Promise<void> => {
    if (this.#host.hasUpdated) this.hold();
    await null;
    write();
    this.#putBack();
    this.#putBack = doNothing;
  };

  readonly drawRows = (): void => {
    for (const list of this.#host.renderRoot.querySelectorAll<KeyedList>('.rows')) drawRows(list);
  };

  hostUpdated(): void {
    this.drawRows();
  }
}
