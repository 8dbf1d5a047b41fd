import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reveal } from './reveal.js';

type Host = ReactiveControllerHost & { readonly renderRoot: DocumentFragment | HTMLElement };

/** How many rows of a long list are drawn: a few at first, all when the reader asks. */
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

  /** The button goes away under the reader's finger, so the focus goes on to the first row that came. */
  async showAll(before: number, total: number): Promise<void> {
    this.#stop = reveal(before, total, (count) => {
      this.count = count < total ? count : Number.POSITIVE_INFINITY;
      this.#host.requestUpdate();
    });
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelectorAll<HTMLElement>('.numbers [part=contact]')[before];
    const link = row?.querySelector<HTMLElement>('a[href]') ?? row;
    if (link && link === row) row.tabIndex = -1;
    link?.focus();
  }
}
