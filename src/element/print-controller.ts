import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARK = 'data-printing';

/** On paper alone: all of the page but one banner goes, and what is around it is no frame for it. Nothing changes on screen. */
const ALONE = `@media print {
  html body :not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important }
  html :has([${MARK}]) { all: revert !important; display: block !important; margin: 0 !important; padding: 0 !important }
}`;

/** Paper has room for all, and nobody can scroll it: tells the host before and after. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  readonly #host: HTMLElement;
  readonly #redraw: () => void;

  /** @param redraw draws at once: the browser takes the page as it is when its event is over */
  constructor(host: ReactiveControllerHost & HTMLElement, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
  }

  /** Prints the banner without the page around it. */
  print(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ALONE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#host.setAttribute(MARK, '');
    const done = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      this.#host.removeAttribute(MARK);
    };
    addEventListener('afterprint', done, { once: true });
    print();
  }

  readonly #before = () => this.#draw(true);
  readonly #after = () => this.#draw(false);

  #draw(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.#redraw();
  }
}
