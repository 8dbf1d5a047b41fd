import { html, LitElement } from 'lit';
import type { Problem } from '../feed/problem.js';
import type { Feed } from '../feed/schema.js';
import type { Shown } from '../feed/shown-feed.js';
import { readClock } from '../source/clock.js';
import { pageAddress } from '../source/page-address.js';
import { announcements } from '../view/announcements.js';
import { banner } from '../view/banner.js';
import type { Scene } from '../view/scene.js';
import { styles } from '../view/styles.js';
import { voiceFor } from '../view/voice.js';
import { ANNOUNCER_SLOT, announce, carrier } from './announcer.js';
import { ClockController } from './clock-controller.js';
import { complaints } from './complaints.js';
import { OutageStateEvent, OutageUpdateEvent } from './events.js';
import { FeedController } from './feed-controller.js';
import { LanguageController } from './language-controller.js';
import { LongListController } from './long-list-controller.js';
import { PlaceController } from './place-controller.js';
import { PrintController } from './print-controller.js';
import { ATTRIBUTES, readAttributes, type Settings } from './read-attributes.js';
import { readerActions } from './reader-actions.js';
import { ReaderController } from './reader-controller.js';
import { snapshotIn } from './snapshot-in.js';
import { warnOnce } from './warn-once.js';

/** What the page has put inside. */
const fallback = html`<slot></slot>`;

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
 * @attr {string} [lang=the nearest lang, then the browser’s, then en] - The language to start with; the reader can switch.
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
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  readonly #warn = warnOnce();
  readonly #feed = new FeedController(
    this,
    () => this.#settings(),
    () => snapshotIn(this),
  );
  readonly #language = new LanguageController(this);
  readonly #reader = new ReaderController(this);
  readonly #list = new LongListController(this);
  readonly #paper = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #actions = readerActions(this, {
    reader: this.#reader,
    language: this.#language,
    list: this.#list,
    paper: this.#paper,
    scene: () => this.#scene,
  });
  /** What the events have told of. */
  #told = this.#feed.state;
  #scene: Scene | undefined;
  #drawn: unknown = fallback;
  #checkedAtMs = 0;

  constructor() {
    super();
    this.addController(carrier(this));
    new PlaceController(this);
    new ClockController(this, () => {
      this.#feed.tick(readClock());
      this.#checkedAtMs = this.#feed.state.confirmedAtMs;
    });
  }

  /** The newest feed that was believed, as parsed, also while some of it waits for the reader; nothing until then. */
  get feed(): Feed | undefined {
    return this.#feed.state.feed;
  }

  /** The last look's problem; nothing after a good one. */
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

  protected override async scheduleUpdate(): Promise<void> {
    const { released } = this.#reader;
    if (released) await released;
    super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const { feed: before, name } = this.#told;
    const { state } = this.#feed;
    const { feed } = state;
    if (feed !== before || name !== state.name) this.#checkedAtMs = state.confirmedAtMs;
    if (before && feed?.id === before.id && feed.status !== before.status) this.#reader.missed();
    if (!feed) this.#scene = undefined;
    this.#reader.show(feed);
  }

  protected override render(): unknown {
    try {
      const { shown } = this.#reader;
      this.#drawn = shown ? this.#draw(shown) : fallback;
    } catch (error) {
      // What a page has done to the platform must not take what is shown off it.
      this.#warn('render', `could not draw: ${error}`);
    }
    return html`${this.#drawn}<div class="said"><slot name=${ANNOUNCER_SLOT}></slot></div>`;
  }

  protected override updated(): void {
    const before = this.#told;
    const { state } = this.#feed;
    this.#told = state;
    this.setAttribute('state', state.name);
    if (state.feed) this.setAttribute('status', state.feed.status);
    else this.removeAttribute('status');
    for (const { kind, message } of complaints(state, this.#settings().area)) this.#warn(kind, message);
    if (before.name !== state.name) this.dispatchEvent(new OutageStateEvent(state));
    if (state.feed && before.feed !== state.feed) this.dispatchEvent(new OutageUpdateEvent(state.feed, before.feed));
  }

  #draw(shown: Shown): unknown {
    const scene = this.#sceneOf(shown);
    if (this.#paper.isPrinting) return banner({ ...scene, typed: '', drawn: Number.POSITIVE_INFINITY, isOpen: true });
    announce(announcements(scene, this.#scene), scene.voice, scene.feed.id);
    this.#scene = scene;
    return banner(scene);
  }

  #settings(): Settings {
    return readAttributes(
      (name) => this.getAttribute(name),
      document.baseURI,
      (name, value) => this.#warn(`${name}=${value}`, `can't read ${name}="${value}"; the default stands.`),
    );
  }

  #sceneOf({ feed, waiting }: Shown): Scene {
    const nowMs = readClock();
    const { state } = this.#feed;
    const { inHand } = this.#reader;
    const settings = this.#settings();
    const wishes = [this.closest('[lang]')?.getAttribute('lang') ?? '', ...(navigator.languages ?? [])];
    return {
      state,
      feed,
      heard: inHand.isPaused ? feed : (state.feed ?? feed),
      waiting,
      ...inHand,
      address: pageAddress(),
      design: settings,
      // On paper there is no today: each time has its day.
      voice: voiceFor(this.#language.tongue(wishes), feed, this.#paper.isPrinting ? 0 : nowMs),
      nowMs,
      isOnline: navigator.onLine,
      checkedAtMs: this.#checkedAtMs,
      drawn: this.#list.count ?? settings.maxContacts,
      actions: this.#actions,
    };
  }
}
