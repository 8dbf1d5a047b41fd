import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { correctionsFor } from '../../src/publish/corrections-for.ts';
import { extended } from '../../src/publish/draft/edited-at.ts';
import { type Draft, feedText } from '../../src/publish/draft.ts';
import { recallDraft } from '../../src/publish/draft-store.ts';
import { freeLists } from '../pages/free-lists.ts';
import { pageVoice } from '../pages/page-voice.ts';
import { DraftController } from './draft-controller.ts';
import { draftFrom } from './draft-from.ts';
import type { Editing } from './editing.ts';
import { endedNote } from './ended.ts';
import { formTable } from './form-table.ts';
import { goToElement, goToField } from './go-to-field.ts';
import { clockTime, writtenAt } from './local-time.ts';
import { type Begun, OpeningController } from './opening-controller.ts';
import { type Pasted, pasteList } from './paste-list.ts';
import { preview } from './preview.ts';
import { PublishingController, type View } from './publishing-controller.ts';
import { section } from './section.ts';
import { startPreview } from './start-preview.ts';
import { filled, words } from './words.ts';

const store = () => localStorage;

/** What nearly every outage needs; the rest stands folded below. */
const shortcuts = formTable.filter(({ isFolded }) => !isFolded);

/** The question that all else hangs on: its answer, or the first one that there is. */
const FIRST_FIELD = ['[name=status]:checked', '[name=status]'];

const NOTHING_SAID = { text: '', remarks: [] };

/** What is said when the form is there, and where the focus goes. */
interface Arrival {
  readonly text: string;
  readonly remarks: readonly string[];
  /** CSS selectors, the best first. */
  readonly goTo: readonly string[];
  /** Milliseconds since 1970: it comes from this computer. */
  readonly keptAtMs?: number;
}

/** The page of the desk. It draws into the page itself, so that labels, browsers' password managers and styles reach everything. */
export class FeedDesk extends LitElement {
  static override properties = {
    pasted: { state: true },
    src: { state: true },
    said: { state: true },
    spoken: { state: true },
  };

  declare pasted: Pasted;
  /** What the preview shows. */
  declare src: string | undefined;
  /** What is said above the form. */
  declare said: Pick<Arrival, 'text' | 'remarks'>;
  /** What is read out just now. */
  declare spoken: string;

  #draft = new DraftController(this, () => this.#publishing.hush());
  #preview = startPreview(
    (document) => feedText(this.#draft.next(document)),
    (src) => {
      this.src = src;
    },
  );

  #voice = pageVoice((sentence) => {
    this.spoken = sentence;
  });

  #publishing: PublishingController = new PublishingController(this, {
    draft: () => this.#draft.now,
    next: () => this.#draft.next(),
    changesSince: (published) => this.#draft.changesSince(published),
    become: (draft) => this.#draft.become(draft),
    settle: (draft) => this.#draft.settle(draft),
    open: (theirs) => {
      const opened = draftFrom(theirs, { address: this.#publishing.address }, Date.now());
      if ('problem' in opened) this.said = { text: opened.problem, remarks: [] };
      else this.#begin(opened);
    },
    showAll: () => {
      this.#draft.showAll();
      // Chromium says once more what stands in a status when the question over it closes.
      this.#voice.stop();
    },
    focusSoon: (id) => this.#focusSoon(id),
  });

  #opening = new OpeningController(
    this,
    (begun) => this.#begin(begun),
    (address) => this.#publishing.aim({ address }),
  );

  constructor() {
    super();
    this.pasted = { text: '' };
    this.said = NOTHING_SAID;
    this.spoken = '';
    this.#publishing.aim({ address: new URL(location.href).searchParams.get('feed') ?? '' });
    const kept = recallDraft(store);
    if (!kept) return;
    const text = filled(words.backAgain, { time: clockTime(kept.keptAtMs) });
    this.#begin({ draft: kept.draft }, { text, remarks: [], goTo: ['h1'], keptAtMs: kept.keptAtMs });
  }

  protected override createRenderRoot(): HTMLElement {
    // What stands inside is for browsers without scripts.
    this.replaceChildren();
    return this;
  }

  protected override render(): TemplateResult {
    const { now } = this.#draft;
    const screen = now ? this.#desk(now) : this.#opening.screen(this.#publishing.address);
    return html`${screen}<p class="unseen" role="status">${this.spoken}</p>`;
  }

  #begin({ draft, remarks = [], handle }: Begun, arrival: Arrival = { text: '', remarks, goTo: FIRST_FIELD }): void {
    this.pasted = { text: '' };
    this.said = arrival;
    this.#opening.forget();
    this.#publishing.begin(draft.address ?? this.#publishing.address, handle);
    this.#preview.stop();
    this.#draft.begin(draft, arrival.keptAtMs);
    const remarked = arrival.remarks.length ? [`${words.remarks}:`, ...arrival.remarks] : [];
    this.#arrive(arrival.goTo, [arrival.text || words.opened, ...remarked].join(' '));
  }

  /** The button that was pressed is gone with its screen; after that, Orca is silent on the focus in Chromium. */
  #arrive(at: readonly string[], sentence: string): void {
    this.updateComplete.then(() => {
      const [place] = at.flatMap((selector) => this.querySelector<HTMLElement>(selector) ?? []);
      place?.focus();
    });
    this.#voice.say(sentence);
  }

  #discard(): void {
    if (!confirm(words.discardAsk)) return;
    this.#publishing.forgetKeys();
    this.said = NOTHING_SAID;
    this.#preview.stop();
    this.#draft.putAway();
    this.#arrive(['h1'], words.discarded);
  }

  #focusSoon(id: string): void {
    this.updateComplete.then(() => {
      const element = this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      const first = element?.matches('details')
        ? element.querySelector<HTMLElement>('input, textarea, select')
        : element;
      if (first) goToElement(first);
    });
  }

  #view({ published }: Draft, { language }: Editing): View {
    const { feed, problems } = this.#draft.checked;
    const changes = this.#draft.changesSince(published);
    const said: Parameters<typeof correctionsFor>[3] = ({ area, before, after = '' }) =>
      filled(after ? words.correctionChanged : words.correctionRemoved, { area, before, after });
    return {
      changes,
      language,
      offers: feed ? correctionsFor(changes, feed, writtenAt(Date.now()), said) : [],
      problems,
      isBelieved: Boolean(feed),
      correct: (entry) => this.#draft.edit((document) => extended(document, ['corrections'], [entry])),
      goTo: (pointer) => goToField(this, pointer),
    };
  }

  #header(): TemplateResult {
    return html`
      <header class="top">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="kept">${this.#draft.keptWords}</p>
        <div class="tools">
          <a class="button main" href="#publish" @click=${() => this.#draft.showAll()}>${words.toPublish}</a>
          <a class="button narrow" href="#preview">${words.toPreview}</a>
          <button type="button" class="quiet" @click=${this.#discard}>${words.discard}</button>
        </div>
      </header>
    `;
  }

  #form(editing: Editing, view: View): TemplateResult {
    const behind = (id: string) =>
      id === 'outage' ? endedNote(this.#draft.aside, editing.language, () => this.#draft.takeBack()) : nothing;
    return html`<div class="form">
      ${formTable.map((row) => section(editing, row, this.#before(row.id, editing), behind(row.id)))}
      <datalist id="known-sources">${(this.#draft.checked.feed?.sources ?? []).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      ${this.#publishing.part(view)}
    </div>`;
  }

  #desk(draft: Draft): TemplateResult {
    const editing = this.#draft.editing(draft, {
      focusSoon: (id) => this.#focusSoon(id),
      say: (sentence) => this.#voice.say(sentence),
    });
    const view = this.#view(draft, editing);
    const { text, remarks } = this.said;
    return html`
      ${this.#header()}
      ${text ? html`<p class="said">${text}</p>` : nothing}
      ${remarks.length ? html`<div class="offer"><p><b>${words.remarks}</b></p><ul>${remarks.map((remark) => html`<li>${remark}</li>`)}</ul></div>` : nothing}
      <nav aria-label=${words.sections}><ul role="list">${shortcuts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="#services">${words.rest}</a></li></ul></nav>
      <div class="columns">${this.#form(editing, view)}${preview({ src: this.src, feed: this.#draft.checked.feed })}</div>
      ${this.#publishing.question(view)}
    `;
  }

  #before(id: string, editing: Editing): unknown {
    if (id !== 'numbers') return nothing;
    return pasteList(editing, this.pasted, (pasted) => {
      const isDecided = pasted.list !== this.pasted.list && pasted.said !== this.pasted.said;
      this.pasted = pasted;
      if (!isDecided) return;
      this.updateComplete.then(() => {
        // The button that was pressed is gone with its row.
        const next = this.querySelector<HTMLElement>('.paste .take');
        if (next) this.#voice.say(pasted.said ?? '');
        (next ?? this.querySelector<HTMLElement>('#paste-said'))?.focus();
      });
    });
  }

  protected override updated(): void {
    freeLists(this);
    const { feed, of } = this.#draft.checked;
    if (this.#draft.now && feed && of) this.#preview.show(of);
  }
}

customElements.define('feed-desk', FeedDesk);
