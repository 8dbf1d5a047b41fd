import sheet from '../../../src/view/styles.css?inline';
import { tokenStyles } from '../../../src/view/tokens.js';
import type { Document } from './document.js';
import { whole } from './parts.js';
import { answerReader } from './reader.js';

const REFRESH_MS = 30_000;

const styles = new CSSStyleSheet();
styles.replaceSync(tokenStyles + sheet);

/** Changes what is drawn: the news, what was drawn before, and when. Times in milliseconds since 1970. */
export type Change = (root: ShadowRoot, news: Document, before: Document, nowMs: number, drawnAtMs: number) => void;

/**
 * The banner's tag without a framework, and without what makes a banner safe: nothing is checked, kept, announced or said in
 * another language. It draws the same, and looks again by itself.
 */
export function define(change: Change): void {
  class Floor extends HTMLElement {
    readonly #root = this.attachShadow({ mode: 'open' });
    #timer: ReturnType<typeof setInterval> | undefined;
    #text = '';
    #drawnAtMs = 0;
    #feed: Document | undefined;

    connectedCallback(): void {
      this.#root.adoptedStyleSheets = [styles];
      this.#timer = setInterval(() => this.refresh(), REFRESH_MS);
      this.refresh();
    }

    disconnectedCallback(): void {
      clearInterval(this.#timer);
    }

    async refresh(): Promise<void> {
      const text = await (await fetch(this.getAttribute('src')!, { cache: 'no-cache' })).text();
      if (text === this.#text) return;
      const news = JSON.parse(text) as Document;
      const nowMs = Date.now();
      if (this.#feed) change(this.#root, news, this.#feed, nowMs, this.#drawnAtMs);
      else {
        this.#root.innerHTML = whole(news, nowMs);
        answerReader(this.#root);
      }
      this.#drawnAtMs = nowMs;
      this.#text = text;
      this.#feed = news;
      this.setAttribute('state', 'live');
    }
  }
  customElements.define('outage-banner', Floor);
}
