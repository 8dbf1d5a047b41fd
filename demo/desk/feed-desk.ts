import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { correctionsFor } from '../../src/publish/corrections-for.ts';
import { type Change, difference } from '../../src/publish/difference.ts';
import { editedAt, extended, type Path, pointerTo } from '../../src/publish/draft/edited-at.ts';
import { withoutBlanks } from '../../src/publish/draft/without-blanks.ts';
import { type Draft, draftOf, type Fields, feedText } from '../../src/publish/draft.ts';
import { dropDraft, keepDraft, recallDraft } from '../../src/publish/draft-store.ts';
import { nextRevision } from '../../src/publish/next-revision.ts';
import type { DoubtsNumber } from '../../src/publish/rule.ts';
import { freeLists } from '../pages/free-lists.ts';
import { pageVoice } from '../pages/page-voice.ts';
import { draftFrom } from './draft-from.ts';
import type { Editing } from './editing.ts';
import { editingOf, type Hands } from './editing-of.ts';
import { type Aside, endedNote, withStatus } from './ended.ts';
import { formTable } from './form-table.ts';
import { goToElement, goToField } from './go-to-field.ts';
import { clockTime, writtenAt } from './local-time.ts';
import { type Begun, OpeningController } from './opening-controller.ts';
import { type Pasted, pasteList } from './paste-list.ts';
import { preview } from './preview.ts';
import { type CheckedDraft, problemsOf } from './problems-of.ts';
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
}

/** The page of the desk. It draws into the page itself, so that labels, browsers' password managers and styles reach everything. */
export class FeedDesk extends LitElement {
  static override properties = {
    draft: { state: true },
    pasted: { state: true },
    aside: { state: true },
    src: { state: true },
    said: { state: true },
    spoken: { state: true },
  };

  declare draft: Draft | undefined;
  declare pasted: Pasted;
  declare aside: Aside;
  /** What the preview shows. */
  declare src: string | undefined;
  /** What is said above the form. */
  declare said: Pick<Arrival, 'text' | 'remarks'>;
  /** What is read out just now. */
  declare spoken: string;

  #left = new Set<string>();
  #isAllShown = false;
  /** When the draft was kept (milliseconds since 1970), or that it couldn't be; nothing as long as there is nothing to keep. */
  #kept: number | 'not' | undefined;
  #checked: CheckedDraft & { of?: Fields } = { feed: undefined, problems: [] };
  #preview = startPreview(
    (document) => feedText(this.#next({ ...this.draft, document })),
    (src) => {
      this.src = src;
    },
  );

  #voice = pageVoice((sentence) => {
    this.spoken = sentence;
  });

  #publishing = new PublishingController(this, {
    draft: () => this.draft,
    next: () => this.#next(this.draft!),
    changesSince: (published) => this.#changesSince(published),
    become: (draft) => this.#become(draft),
    settle: (draft) => {
      this.aside = {};
      this.#become(draft);
    },
    open: (theirs) => {
      const opened = draftFrom(theirs, { address: this.#publishing.address }, Date.now());
      if ('problem' in opened) this.said = { text: opened.problem, remarks: [] };
      else this.#begin(opened);
    },
    showAll: () => {
      this.#isAllShown = true;
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

  /** A second judge of numbers. It is large, and the form can do without it until it is there. */
  #doubtsNumber: DoubtsNumber | undefined;

  constructor() {
    super();
    import('../../src/publish/doubts-number.ts').then(({ doubtsNumber }) => {
      this.#doubtsNumber = doubtsNumber;
      this.#checked = { feed: undefined, problems: [] };
      this.requestUpdate();
    });
    this.pasted = { text: '' };
    this.aside = {};
    this.said = NOTHING_SAID;
    this.spoken = '';
    this.#publishing.aim({ address: new URL(location.href).searchParams.get('feed') ?? '' });
    const kept = recallDraft(store);
    if (!kept) return;
    const text = filled(words.backAgain, { time: clockTime(kept.keptAtMs) });
    this.#begin({ draft: kept.draft }, { text, remarks: [], goTo: ['h1'] });
    this.#kept = kept.keptAtMs;
  }

  protected override createRenderRoot(): HTMLElement {
    // What stands inside is for browsers without scripts.
    this.replaceChildren();
    return this;
  }

  protected override render(): TemplateResult {
    const screen = this.draft ? this.#desk(this.draft) : this.#opening.screen(this.#publishing.address);
    return html`${screen}<p class="unseen" role="status">${this.spoken}</p>`;
  }

  #begin({ draft, remarks = [], handle }: Begun, arrival: Arrival = { text: '', remarks, goTo: FIRST_FIELD }): void {
    this.#left.clear();
    this.#isAllShown = Boolean(draft.published);
    this.aside = {};
    this.pasted = { text: '' };
    this.said = arrival;
    this.#opening.forget();
    this.#publishing.begin(draft.address ?? this.#publishing.address, handle);
    this.#preview.stop();
    this.draft = draft;
    // What was only opened is where it came from.
    this.#kept = undefined;
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
    dropDraft(store);
    this.#publishing.forgetKeys();
    this.said = NOTHING_SAID;
    this.#preview.stop();
    this.draft = undefined;
    this.#arrive(['h1'], words.discarded);
  }

  #keep(): void {
    const nowMs = Date.now();
    if (this.draft) this.#kept = keepDraft(store, this.draft, nowMs) ? nowMs : 'not';
  }

  #become(draft: Draft): void {
    this.draft = draft;
    this.#keep();
  }

  #edit(change: (document: Fields) => Fields): void {
    if (!this.draft) return;
    this.#publishing.hush();
    this.#become({ ...this.draft, document: change(this.draft.document) });
  }

  #set(path: Path, value: unknown): void {
    if (pointerTo(path) !== '/status') {
      this.#edit((document) => editedAt(document, path, value));
      return;
    }
    const { document, aside } = withStatus(this.draft!.document, `${value}`, this.aside, writtenAt(Date.now()));
    this.aside = aside;
    this.#left.add('/status');
    this.#edit(() => document);
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

  #hands: Hands = {
    isSeen: (pointer) =>
      this.#isAllShown || [...this.#left].some((left) => pointer === left || pointer.startsWith(`${left}/`)),
    edit: (change) => this.#edit(change),
    set: (path, value) => this.#set(path, value),
    leave: (pointer) => {
      this.#left.add(pointer);
      this.requestUpdate();
    },
    focusSoon: (id) => this.#focusSoon(id),
  };

  #check(document: Fields): CheckedDraft {
    if (this.#checked.of !== document)
      this.#checked = { ...problemsOf(document, Date.now(), this.#doubtsNumber), of: document };
    return this.#checked;
  }

  /** What would go out now. */
  #next({ document, published }: Draft): Fields {
    return nextRevision(withoutBlanks(document), published, writtenAt(Date.now()));
  }

  #changesSince(published: string | undefined): readonly Change[] {
    const { feed } = this.#checked;
    const before = published ? problemsOf(draftOf(published)?.document ?? {}, Date.now()).feed : undefined;
    return feed ? difference(before, feed) : [];
  }

  #view({ published }: Draft, { language }: Editing): View {
    const { feed, problems } = this.#checked;
    const changes = this.#changesSince(published);
    const said: Parameters<typeof correctionsFor>[3] = ({ area, before, after = '' }) =>
      filled(after ? words.correctionChanged : words.correctionRemoved, { area, before, after });
    return {
      changes,
      language,
      offers: feed ? correctionsFor(changes, feed, writtenAt(Date.now()), said) : [],
      problems,
      isBelieved: Boolean(feed),
      correct: (entry) => this.#edit((document) => extended(document, ['corrections'], [entry])),
      goTo: (pointer) => goToField(this, pointer),
    };
  }

  #header(): TemplateResult {
    const kept =
      this.#kept === 'not'
        ? words.draftNotKept
        : this.#kept
          ? filled(words.draftKept, { time: clockTime(this.#kept) })
          : '';
    return html`
      <header class="top">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="kept">${kept}</p>
        <div class="tools">
          <a class="button main" href="#publish" @click=${this.#toPublish}>${words.toPublish}</a>
          <a class="button narrow" href="#preview">${words.toPreview}</a>
          <button type="button" class="quiet" @click=${this.#discard}>${words.discard}</button>
        </div>
      </header>
    `;
  }

  #form(editing: Editing, view: View): TemplateResult {
    const behind = (id: string) =>
      id === 'outage' ? endedNote(this.aside, editing.language, this.#takeBack) : nothing;
    return html`<div class="form">
      ${formTable.map((row) => section(editing, row, this.#before(row.id, editing), behind(row.id)))}
      <datalist id="known-sources">${(this.#checked.feed?.sources ?? []).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      ${this.#publishing.part(view)}
    </div>`;
  }

  #desk(draft: Draft): TemplateResult {
    const editing = editingOf(draft.document, this.#check(draft.document), {
      ...this.#hands,
      doubtsNumber: this.#doubtsNumber,
    });
    const view = this.#view(draft, editing);
    const { text, remarks } = this.said;
    return html`
      ${this.#header()}
      ${text ? html`<p class="said">${text}</p>` : nothing}
      ${remarks.length ? html`<div class="offer"><p><b>${words.remarks}</b></p><ul>${remarks.map((remark) => html`<li>${remark}</li>`)}</ul></div>` : nothing}
      <nav aria-label=${words.sections}><ul role="list">${shortcuts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="#services">${words.rest}</a></li></ul></nav>
      <div class="columns">${this.#form(editing, view)}${preview({ src: this.src, feed: this.#checked.feed })}</div>
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

  #takeBack = (): void => {
    this.#edit((document) => ({ ...document, ...this.aside }));
    this.aside = {};
  };

  #toPublish = (): void => {
    this.#isAllShown = true;
    this.requestUpdate();
  };

  protected override updated(): void {
    freeLists(this);
    const { feed, of } = this.#checked;
    if (this.draft && feed && of) this.#preview.show(of);
  }
}

customElements.define('feed-desk', FeedDesk);
