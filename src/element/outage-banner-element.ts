import { html, nothing } from 'lit';
import type { Problem } from '../feed/problem.js';
import type { Feed } from '../feed/schema.js';
import type { Shown } from '../feed/shown-feed.js';
import { readClock } from '../source/clock.js';
import { pageAddress } from '../source/page-address.js';
import { announcements } from '../view/announcements.js';
import { banner } from '../view/banner.js';
import type { Scene } from '../view/scene.js';
import { voiceFor } from '../view/voice.js';
import { ANNOUNCER_SLOT, announce, carrier } from './announcer.js';
import { ClockController } from './clock-controller.js';
import { complaints } from './complaints.js';
import { FeedController } from './feed-controller.js';
import { freeSwitch } from './free-switch.js';
import { LanguageController } from './language-controller.js';
import { LateElement } from './late-element.js';
import { LongListController } from './long-list-controller.js';
import { PrintController } from './print-controller.js';
import { ATTRIBUTES, readAttributes, type Settings } from './read-attributes.js';
import { readerActions } from './reader-actions.js';
import { ReaderController } from './reader-controller.js';
import { snapshotIn } from './snapshot-in.js';
import { tellPage } from './tell-page.js';
import { warmUpFor } from './warm-up.js';
import { warnOnce } from './warn-once.js';

/** What the page has put inside. */
const fallback = html`<slot></slot>`;

/**
 * A live banner for an outage of an emergency number: what is down, what to do, and the numbers to call instead.
 * Every attribute reacts when it changes; one that can't be read warns once on the console and counts as absent (but see `public-key`).
 *
 * @tag outage-banner
 * @slot - Shown until the first good feed, and when there is none.
 * @attr {string} src - Address of the feed, resolved against `document.baseURI`; more, separated by spaces, are spares.
 * @attr {'card' | 'bar' | 'numbers'} [layout=card] - `card` for an article, `bar` for a closed line across a homepage, `numbers` for the numbers alone.
 * @attr {string} [sections=guidance numbers alerts quotes timeline] - Which sections, in which order.
 * @attr {string} local - The site's own number, "NAME: NUMBER", shown first while the outage is on.
 * @attr {string} area - Id or name of the contact that is put first.
 * @attr {string} label - Overrides the developing-story label while the outage is on.
 * @attr {string} lang - The language to start with: without it the nearest `lang`, then the browser's, then `en`; the reader can switch.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Light or dark; `auto` follows the reader's device.
 * @attr {1 | 2 | 3 | 4 | 5} [heading-level=2] - 1 to 5: the level of the headline; sections are one below.
 * @attr {number} [max-numbers=12] - How many contacts before "Show all".
 * @attr {number} refresh - Seconds between looks: the longer of this and the feed's, never under 10; neither: 30.
 * @attr {string} public-key - Pinned keys, separated by spaces: only a feed that one of them signed is shown; with none that can be read, no feed at all.
 * @attr {boolean} allow-exercise - Show a feed of `mode: exercise`.
 * @attr {boolean} no-store - Keep no last known good copy on the reader's device.
 * @attr {'loading' | 'live' | 'stale' | 'failed'} state - Written by the banner: what it knows of the news.
 * @attr {'none' | 'unconfirmed' | 'down' | 'partial' | 'restored' | 'withdrawn'} status - Written by the banner: the feed's status.
 * @fires {OutageStateEvent} outage-state - After `state` changed and is on screen: `event.state`, `event.problem`.
 * @fires {OutageUpdateEvent} outage-update - After a revision is on screen: `event.feed`, `event.previous` (nothing for the first).
 * @fires {OutageDialEvent} outage-dial - A reader followed a number: `event.contact`, `event.number`.
 * @cssprop --outage-banner-accent - Ground of the header and of the closed bar; by default it follows the status.
 * @cssprop [--outage-banner-on-accent=#fff] - Text on the accent.
 * @cssprop --outage-banner-ink - Text.
 * @cssprop --outage-banner-muted - Text of lesser weight: attributions, sources, times.
 * @cssprop --outage-banner-surface - Ground of the banner.
 * @cssprop --outage-banner-sunken - Ground of quotations, alerts and the footer.
 * @cssprop --outage-banner-line - Lines between things, and round the banner.
 * @cssprop --outage-banner-link - Links and numbers, and the outline of what has the focus.
 * @cssprop [--outage-banner-font=inherit] - Font family.
 * @cssprop [--outage-banner-radius=6px] - How round the banner's corners are.
 * @cssprop [--outage-banner-space=1em] - Room between the banner's sides and its text.
 * @csspart banner - The whole.
 * @csspart header - What stands on the accent: label, age, status, place and headline.
 * @csspart label - "Developing", or what stands in its place: an exercise's mark, the all-clear's tick.
 * @csspart updated - When the news was written.
 * @csspart status - The sentence for the status.
 * @csspart affected - Where it is.
 * @csspart headline - The feed's headline, a heading of `heading-level`.
 * @csspart notice - What there is to say about the news itself: old, out of reach, held back.
 * @csspart services - The list of what works and what doesn't.
 * @csspart corrections - A list of what was wrong before.
 * @csspart summary - The newsroom's summary.
 * @csspart section - Each of the five sections.
 * @csspart heading - The heading of a section.
 * @csspart guidance - The section of what to do.
 * @csspart numbers - The section of the numbers to call.
 * @csspart alerts - The section of official alerts.
 * @csspart quotes - The section of what officials said.
 * @csspart timeline - The section of how it unfolded.
 * @csspart search - The field to search a long list of numbers with.
 * @csspart contact - One contact: its area and its numbers.
 * @csspart area - The name of a contact's area.
 * @csspart number - A number; a link (`[href]`) where it can be called.
 * @csspart alert - One alert, word for word, with its attribution.
 * @csspart quote - One quotation with its attribution.
 * @csspart attribution - Who said it, and when.
 * @csspart footer - Publisher, sources, links and tools.
 * @csspart links - The links of the footer.
 * @csspart button - Every button.
 */
export class OutageBannerElement extends LateElement {
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
  /** What the events have told of, and what they will tell of when it is on screen. */
  #told = this.#feed.state;
  #drawing = this.#told;
  #scene: Scene | undefined;
  #checkedAtMs = 0;

  constructor() {
    super();
    this.addController(carrier(this));
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
    return this.arrival?.then(() => this.#feed.refresh()) ?? this.#feed.refresh();
  }

  override attributeChangedCallback(_name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    this.#feed.settingsChanged();
    this.requestUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { released } = this.#reader;
    if (released) await released;
    // Before the first update, what stands inside has no place on the screen: that can't wait.
    if (this.hasUpdated && this.feed) await warmUpFor(this.feed);
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const { feed: before, name } = this.#told;
    const { state } = this.#feed;
    const { feed } = state;
    if (feed !== before || name !== state.name) this.#checkedAtMs = state.confirmedAtMs;
    if (before && feed?.id === before.id && feed.status !== before.status) this.#reader.missed();
    if (!feed) this.#scene = undefined;
    this.#reader.show(feed);
    this.#drawing = state;
  }

  protected override render(): unknown {
    const { shown } = this.#reader;
    const { view, isAwaited } = this.parts.picture(
      () => shown && (this.parts.isStep ? banner(this.#scene!) : this.#draw(shown)),
      // What a page has done to the platform must not take what is shown off it.
      (error) => this.#warn('render', `could not draw: ${error}`),
    );
    return html`${isAwaited ? fallback : nothing}${view ?? nothing}<div class="said"><slot name=${ANNOUNCER_SLOT}></slot></div>`;
  }

  protected override seen(): void {
    const before = this.#told;
    const state = this.#drawing;
    this.#told = state;
    for (const { kind, message } of complaints(state, this.#settings().area)) this.#warn(kind, message);
    tellPage(this, before, state);
    freeSwitch(this.renderRoot);
  }

  #draw(shown: Shown): unknown {
    const scene = this.#sceneOf(shown);
    if (this.#paper.isPrinting) {
      this.parts.room = Number.POSITIVE_INFINITY;
      return banner({ ...scene, typed: '', drawn: Number.POSITIVE_INFINITY, isOpen: true });
    }
    announce(announcements(scene, this.#scene), scene.voice, scene.feed.id);
    this.#scene = scene;
    return banner(scene);
  }

  #settings(): Settings {
    return readAttributes(
      (name) => this.getAttribute(name),
      document.baseURI,
      (name, value) => this.#warn(`${name}=${value}`, `can't read ${name}="${value}"; it is left out.`),
    );
  }

  #sceneOf({ feed, waiting }: Shown): Scene {
    const nowMs = readClock();
    const { state } = this.#feed;
    const { inHand } = this.#reader;
    const settings = this.#settings();
    return {
      state,
      feed,
      heard: inHand.isPaused ? feed : (state.feed ?? feed),
      waiting,
      ...inHand,
      address: pageAddress(),
      design: settings,
      // On paper there is no today: each time has its day.
      voice: voiceFor(this.#language.tongue, feed, this.#paper.isPrinting ? 0 : nowMs),
      nowMs,
      isOnline: navigator.onLine,
      checkedAtMs: this.#checkedAtMs,
      drawn: this.#list.count ?? settings.maxContacts,
      actions: this.#actions,
      part: this.parts.part,
    };
  }
}
