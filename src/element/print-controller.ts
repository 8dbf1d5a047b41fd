import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARK = 'data-printing';

/** On paper alone: all of the page but one banner goes, and what is around it is no frame for it. Nothing changes on screen. */
const alone = (font: string) => `@media print {
  body :not(:has([${MARK}]), [${MARK}], [${MARK}] *), :has([${MARK}])::before, :has([${MARK}])::after { display: none !important }
  :has([${MARK}]), [${MARK}] { all: revert !important; display: block !important; margin: 0 !important; padding: 0 !important; font-family: ${font} !important }
}`;

/** An element, and the hosts of the shadow roots around it: no style sheet sees into those. */
function withHosts(element: HTMLElement): HTMLElement[] {
  const { host } = element.getRootNode() as ShadowRoot;
  return host ? [element, ...withHosts(host as HTMLElement)] : [element];
}

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
    sheet.replaceSync(alone(getComputedStyle(this.#host).fontFamily));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const marked = withHosts(this.#host);
    for (const element of marked) element.setAttribute(MARK, '');
    const done = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      for (const element of marked) element.removeAttribute(MARK);
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
