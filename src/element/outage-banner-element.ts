import { html, LitElement } from 'lit';
import { contactNamed } from '../feed/find-contacts.js';
import type { Problem } from '../feed/problem.js';
import type { Feed } from '../feed/schema.js';
import { messagesFor } from '../i18n/messages-for.js';
import { readClock } from '../source/clock.js';
import { banner } from '../view/banner.js';
import { drawRows, type KeyedList } from '../view/keyed-list.js';
import type { Actions, Scene } from '../view/scene.js';
import { styles } from '../view/styles.js';
import { voiceFor } from '../view/voice.js';
import { ClockController } from './clock-controller.js';
import { OutageDialEvent, OutageStateEvent, OutageUpdateEvent } from './events.js';
import { FeedController } from './feed-controller.js';
import { LongListController } from './long-list-controller.js';
import { readAttributes, type Settings } from './read-attributes.js';
import { warnOnce } from './warn-once.js';

/**
 * A live banner for an outage of an emergency number: what is down, what to do, and the numbers to call instead.
 * Every attribute reacts when it changes; one that can't be read warns once on the console and counts as absent.
 *
 * @tag outage-banner
 * @slot - Shown until the first good feed, and when there is none.
 * @attr {string} src - Address of the feed, resolved against `document.baseURI`; more, separated by spaces, are spares.
 * @attr {'card' | 'bar' | 'numbers'} [layout=card] - `card` for an article, `bar` for a closed line across a homepage, `numbers` for the numbers alone.
 * @attr {string} [sections=guidance numbers alerts quotes timeline] - Which sections, in which order.
 * @attr {string} local - The site's own number, "NAME: NUMBER", shown first while the outage is on.
 * @attr {string} area - Id or name of the contact that is put first.
 * @attr {string} label - Overrides the developing-story label while the outage is on.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Light or dark; `auto` follows the reader's device.
 * @attr {number} [heading-level=2] - 1 to 5: the level of the headline; sections are one below.
 * @attr {number} [max-numbers=12] - How many contacts before "Show all".
 * @attr {number} refresh - Seconds between looks: the longer of this and the feed's, never under 10; neither: 30.
 * @attr {boolean} allow-exercise - Show a feed of `mode: exercise`.
 * @attr {boolean} no-store - Keep no last known good copy on the reader's device.
 * @attr {'loading' | 'live' | 'stale' | 'failed'} state - Written by the banner: what it knows of the news.
 * @attr {string} status - Written by the banner: the feed's status.
 * @fires outage-state - After `state` changed and is on screen: `event.state`, `event.problem`.
 * @fires outage-update - After a revision is on screen: `event.feed`, `event.previous`.
 * @fires outage-dial - A reader followed a number: `event.contact`, `event.number`.
 */
export class OutageBannerElement extends LitElement {
  static override styles = styles;

  static override get observedAttributes(): string[] {
    return [
      ...super.observedAttributes,
      ...['src', 'layout', 'sections', 'local', 'area', 'label', 'theme'],
      ...['heading-level', 'max-numbers', 'refresh', 'allow-exercise', 'no-store'],
    ];
  }

  readonly #warn = warnOnce();
  readonly #feed = new FeedController(this, () => this.#settings());
  readonly #list = new LongListController(this);
  #shown = this.#feed.state;
  #checkedAtMs = 0;
  #typed = '';
  #drawn: unknown = html`<slot></slot>`;
  #isOpen = false;
  #hasNews = false;

  constructor() {
    super();
    new ClockController(this, () => {
      this.#feed.tick(readClock());
      this.#checkedAtMs = this.#feed.state.confirmedAtMs;
    });
  }

  /** What is shown, as parsed; nothing until then. */
  get feed(): Feed | undefined {
    return this.#feed.state.feed;
  }

  /** The last look's problem; nothing after a good design. */
  get problem(): Problem | undefined {
    return this.#feed.state.problem;
  }

  /** Looks now, or joins a look under way. Never rejects; resolves when the outcome is on screen. */
  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (before === value) return;
    this.#feed.settingsChanged();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { feed: before, name } = this.#shown;
    const { state } = this.#feed;
    const { feed } = state;
    if (feed !== before || name !== state.name) this.#checkedAtMs = state.confirmedAtMs;
    if (before && feed?.id === before.id && feed.status !== before.status) this.#hasNews = !this.#isOpen;
  }

  protected override render(): unknown {
    const { feed } = this.#feed.state;
    try {
      this.#drawn = feed ? banner(this.#scene(feed)) : html`<slot></slot>`;
    } catch (error) {
      // What a page has done to the platform must not take what is shown off it.
      this.#warn('render', `could not draw: ${error}`);
    }
    return this.#drawn;
  }

  protected override updated(): void {
    const before = this.#shown;
    const { state } = this.#feed;
    this.#shown = state;
    for (const list of this.renderRoot.querySelectorAll<KeyedList>('.rows')) drawRows(list);
    this.setAttribute('state', state.name);
    if (state.feed) this.setAttribute('status', state.feed.status);
    else this.removeAttribute('status');
    this.#checkArea();
    for (const problem of [...state.reports, ...(state.problem ? [state.problem] : [])]) {
      this.#warn(problem.name, problem.message);
    }
    if (before.name !== state.name) this.dispatchEvent(new OutageStateEvent(state));
    if (state.feed && before.feed !== state.feed) this.dispatchEvent(new OutageUpdateEvent(state.feed, before.feed));
  }

  #checkArea(): void {
    const { area } = this.#settings();
    const { contacts = [] } = this.feed ?? {};
    if (area && contacts.length && !contactNamed(contacts, area))
      this.#warn(`area=${area}`, `no contact is called "${area}".`);
  }

  #settings(): Settings {
    return readAttributes(
      (name) => this.getAttribute(name),
      document.baseURI,
      (name, value) => this.#warn(`${name}=${value}`, `can't read ${name}="${value}"; the default stands.`),
    );
  }

  #scene(feed: Feed): Scene {
    const nowMs = readClock();
    const settings = this.#settings();
    const languages = [this.closest('[lang]')?.getAttribute('lang') ?? '', ...(navigator.languages ?? [])];
    return {
      state: this.#feed.state,
      feed,
      design: settings,
      voice: voiceFor(messagesFor(languages), feed, nowMs),
      nowMs,
      isOnline: navigator.onLine,
      checkedAtMs: this.#checkedAtMs,
      typed: this.#typed,
      drawn: this.#list.count ?? settings.maxContacts,
      isOpen: this.#isOpen,
      hasNews: this.#hasNews,
      actions: this.#actions,
    };
  }

  readonly #actions: Actions = {
    search: (typed) => {
      this.#typed = typed;
      this.requestUpdate();
    },
    showAll: () => this.#list.showAll(this.#settings().maxContacts, this.feed?.contacts.length ?? 0),
    toggle: () => {
      this.#isOpen = !this.#isOpen;
      this.#hasNews = false;
      this.requestUpdate();
    },
    dial: (contact, number) => this.dispatchEvent(new OutageDialEvent(contact, number)),
  };
}
