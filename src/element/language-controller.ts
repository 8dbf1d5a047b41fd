import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Messages } from '../i18n/en.js';
import { languageFor } from '../i18n/language-for.js';
import type { LanguageTag } from '../i18n/languages.js';
import type { Tongue } from '../i18n/tongue.js';
import { readClock } from '../source/clock.js';
import { recallChoice, rememberChoice } from '../source/reader-choice.js';
import { loadLanguage } from './load-language.js';
import { warmUp } from './warm-up.js';

const MINUTE_MS = 60_000;

/** What all banners of a page share: the sentences that are there, those on their way or lost, and the reader's choice. */
const tables = new Map<LanguageTag, Messages>([['en', en]]);
const loading = new Set<LanguageTag>();
const lostAtMs = new Map<LanguageTag, number>();
const hosts = new Set<ReactiveControllerHost>();
let choice: string | undefined;

async function load(language: LanguageTag): Promise<void> {
  const isLost = readClock() - (lostAtMs.get(language) ?? Number.NEGATIVE_INFINITY) < MINUTE_MS;
  if (isLost || loading.has(language)) return;
  loading.add(language);
  const [messages] = await Promise.all([loadLanguage(language), warmUp()]);
  loading.delete(language);
  if (messages) tables.set(language, messages);
  else lostAtMs.set(language, readClock());
  for (const host of hosts) host.requestUpdate();
}

/** Which language a banner speaks: the reader's choice in this visit, else the page's, or the first of the browser's that it knows. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    choice ??= recallChoice();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  /** English as long as another language is on its way, and if it doesn't come; then it is tried again after a minute. */
  get tongue(): Tongue {
    const ofPage = this.#host.closest('[lang]')?.getAttribute('lang') ?? '';
    const language = languageFor(choice ? [choice] : [ofPage, ...(navigator.languages ?? [])]);
    const messages = tables.get(language);
    if (messages) return { language, messages, wanted: language };
    load(language);
    return { language: 'en', messages: en, wanted: loading.has(language) ? language : 'en' };
  }

  /** The reader wants another language, in all banners of the page and on the next page of this visit. */
  choose(language: string): void {
    choice = language;
    rememberChoice(language);
    lostAtMs.clear();
    for (const host of hosts) host.requestUpdate();
  }
}
