import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reveal } from './reveal.js';

type Host = ReactiveControllerHost & { readonly renderRoot: DocumentFragment | HTMLElement };

/** What a reader may wait for: rows of the long lists. */
const ROWS = '[part=contact],[part=alert],[part=quote],.timeline li';

/** How much of the long lists is drawn. The button that asks for more goes away under the reader's finger, so the focus goes on to the first row that came. */
export class LongListController implements ReactiveController {
  /** Rows drawn; nothing as long as nobody asked for more. */
  count: number | undefined;
  readonly #host: Host;
  #stop = () => {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Draws all rows of the list of numbers. */
  showAll(before: number, total: number): Promise<void> {
    return this.#focusNew(() => {
      this.#stop = reveal(before, total, (count) => {
        this.count = count < total ? count : Number.POSITIVE_INFINITY;
        this.#host.requestUpdate();
      });
    });
  }

  /** Draws what has waited. */
  catchUp(letIn: () => void): Promise<void> {
    return this.#focusNew(letIn);
  }

  #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(ROWS)];
  }

  async #focusNew(draw: () => void): Promise<void> {
    const before = new Set(this.#rows());
    draw();
    await this.#host.updateComplete;
    const row = this.#rows().find((node) => !before.has(node));
    const link = row?.querySelector<HTMLElement>('a[href]') ?? row;
    if (link && link === row) row.tabIndex = -1;
    link?.focus();
  }
}
