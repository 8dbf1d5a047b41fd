import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { readSigned } from '../../src/feed/signed-feed.ts';
import { blankFeed } from '../../src/publish/blank-feed.ts';
import { decode } from '../../src/publish/convert/decode.ts';
import { correctionsFor } from '../../src/publish/corrections-for.ts';
import { difference } from '../../src/publish/difference.ts';
import { editedAt, extended, type Path, pointerTo } from '../../src/publish/draft/edited-at.ts';
import { withoutBlanks } from '../../src/publish/draft/without-blanks.ts';
import { type Draft, draftOf, type Fields, feedText } from '../../src/publish/draft.ts';
import { dropDraft, keepDraft, recallDraft } from '../../src/publish/draft-store.ts';
import { nextRevision } from '../../src/publish/next-revision.ts';
import type { DoubtsNumber } from '../../src/publish/rule.ts';
import { isSignedBy } from '../../src/publish/signing/is-signed-by.ts';
import { pageVoice } from '../pages/page-voice.ts';
import { type Confirmation, confirmation } from './confirmation.ts';
import { draftFrom, type Opened } from './draft-from.ts';
import type { Editing } from './editing.ts';
import { editingOf, type Hands } from './editing-of.ts';
import { type Aside, endedNote, withStatus } from './ended.ts';
import { chooseFile, chooseTarget, download, type FileHandle, writeFile } from './file-in-place.ts';
import { formTable } from './form-table.ts';
import { goToElement, goToField } from './go-to-field.ts';
import { clockTime, writtenAt } from './local-time.ts';
import { markTried } from './mark-tried.ts';
import { opening } from './opening.ts';
import { type Pasted, pasteList } from './paste-list.ts';
import { preview } from './preview.ts';
import { type CheckedDraft, problemsOf } from './problems-of.ts';
import { type Credentials, outcomeWords, publishAt, publishStanding } from './publish-feed.ts';
import { publishing, type Stage, type Target, type Way } from './publishing.ts';
import { readOnAir, wholeAddress } from './put-feed.ts';
import { section } from './section.ts';
import { signedText } from './signed-text.ts';
import { type Signing, signersIn, UNSIGNED } from './signing.ts';
import { startPreview } from './start-preview.ts';
import { filled, words } from './words.ts';

const store = () => localStorage;

/** What nearly every outage needs; the rest stands folded below. */
const shortcuts = formTable.filter(({ isFolded }) => !isFolded);

/** The question that all else hangs on: its answer, or the first one that there is. */
const FIRST_FIELD = ['[name=status]:checked', '[name=status]'];

/** The page of the desk. It draws into the page itself, so that labels, browsers' password managers and styles reach everything. */
export class FeedDesk extends LitElement {
  static override properties = {
    draft: { state: true },
    pasted: { state: true },
    target: { state: true },
    stage: { state: true },
    way: { state: true },
    aside: { state: true },
    src: { state: true },
    said: { state: true },
    signing: { state: true },
    doubt: { state: true },
    spoken: { state: true },
  };

  declare draft: Draft | undefined;
  declare pasted: Pasted;
  declare target: Target;
  declare stage: Stage;
  declare way: Way | undefined;
  declare aside: Aside;
  /** What the preview shows. */
  declare src: string | undefined;
  /** What the first screen says; what is said above the form. */
  declare said: {
    readonly text: string;
    readonly isBusy?: boolean;
    readonly isChoice?: boolean;
    readonly remarks?: readonly string[];
  };

  declare signing: Signing;
  declare doubt: Confirmation['doubt'];
  /** What is read out just now. */
  declare spoken: string;

  #left = new Set<string>();
  #isAllShown = false;
  /** When the draft was kept (milliseconds since 1970), or that it couldn't be; nothing as long as there is nothing to keep. */
  #kept: number | 'not' | undefined;
  #handle: FileHandle | undefined;
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

  /** A second judge of numbers. It is large, and the form can do without it until it is there. */
  #doubtsNumber: DoubtsNumber | undefined;

  constructor() {
    super();
    this.spoken = '';
    markTried(this);
    import('../../src/publish/doubts-number.ts').then(({ doubtsNumber }) => {
      this.#doubtsNumber = doubtsNumber;
      this.#checked = { feed: undefined, problems: [] };
      this.requestUpdate();
    });
    this.pasted = { text: '' };
    const address = new URL(location.href).searchParams.get('feed') ?? '';
    this.target = { address, standing: '' };
    this.stage = { name: 'idle' };
    this.aside = {};
    this.said = { text: '' };
    this.signing = UNSIGNED;
    const kept = recallDraft(store);
    if (!kept) return;
    const back = filled(words.backAgain, { time: clockTime(kept.keptAtMs) });
    this.#open(kept.draft, { text: back, goTo: ['h1'] });
    this.#kept = kept.keptAtMs;
  }

  protected override createRenderRoot(): HTMLElement {
    // What stands inside is for browsers without scripts.
    this.replaceChildren();
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.draft ? this.#desk(this.draft) : this.#opening()}<p class="unseen" role="status">${this.spoken}</p>`;
  }

  #opening(): TemplateResult {
    const { text, isBusy = false, isChoice = false } = this.said;
    return opening({
      address: this.target.address,
      isBusy,
      isChoice,
      said: text,
      start: () => this.#open({ document: blankFeed(writtenAt(Date.now())) }),
      openAddress: (address) => this.#openAddress(address),
      openFile: async (file) => this.#openBytes(new Uint8Array(await file.arrayBuffer())),
      openInPlace: async () => {
        const handle = await chooseFile();
        if (!handle) return;
        this.#openBytes(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
        this.#handle = handle;
      },
      openText: (typed, alertId) => this.#take(draftFrom(typed, {}, Date.now(), alertId)),
    });
  }

  async #openAddress(typed: string): Promise<void> {
    const address = wholeAddress(typed, document.baseURI);
    this.target = { ...this.target, address: typed };
    if (!address) {
      this.said = { text: words['bad-address'] };
      return;
    }
    this.said = { text: '', isBusy: true };
    const onAir = await readOnAir(address);
    if (onAir.name === 'there') this.#take(draftFrom(onAir.text, { address: typed }, Date.now()));
    else this.said = { text: onAir.name === 'missing' ? words.openMissing : words.openFailed };
  }

  #openBytes(bytes: Uint8Array): void {
    const got = decode(bytes);
    if ('problem' in got) this.said = { text: got.problem.message };
    else this.#take(draftFrom(got.text, {}, Date.now()));
  }

  #take(opened: Opened): void {
    if ('problem' in opened) this.said = { text: opened.problem, isChoice: opened.isChoice };
    else this.#open(opened.draft, { remarks: opened.remarks ?? [] });
  }

  #open(draft: Draft, { text = '', remarks = [] as readonly string[], goTo = FIRST_FIELD } = {}): void {
    this.#left.clear();
    this.#isAllShown = Boolean(draft.published);
    this.#handle = undefined;
    this.aside = {};
    this.pasted = { text: '' };
    this.stage = { name: 'idle' };
    this.said = { text, remarks };
    this.target = { ...this.target, address: draft.address ?? this.target.address };
    this.#preview.stop();
    this.draft = draft;
    // What was only opened is where it came from.
    this.#kept = undefined;
    const remarked = remarks.length ? [`${words.remarks}:`, ...remarks] : [];
    this.#arrive(goTo, [text || words.opened, ...remarked].join(' '));
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
    this.signing = UNSIGNED;
    this.said = { text: '' };
    this.#preview.stop();
    this.draft = undefined;
    this.#arrive(['h1'], words.discarded);
  }

  #keep(): void {
    const nowMs = Date.now();
    if (this.draft) this.#kept = keepDraft(store, this.draft, nowMs) ? nowMs : 'not';
  }

  #edit(change: (document: Fields) => Fields): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, document: change(this.draft.document) };
    if (this.stage.name === 'idle') this.stage = { name: 'idle' };
    this.#keep();
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

  #changes({ published }: Draft) {
    const { feed } = this.#checked;
    const before = published ? problemsOf(draftOf(published)?.document ?? {}, Date.now()).feed : undefined;
    return feed ? difference(before, feed) : [];
  }

  #desk(draft: Draft): TemplateResult {
    const editing = editingOf(draft.document, this.#check(draft.document), {
      ...this.#hands,
      doubtsNumber: this.#doubtsNumber,
    });
    const { feed, problems } = this.#checked;
    const changes = this.#changes(draft);
    const offers = feed
      ? correctionsFor(changes, feed, writtenAt(Date.now()), ({ area, before, after = '' }) =>
          filled(after ? words.correctionChanged : words.correctionRemoved, { area, before, after }),
        )
      : [];
    const kept =
      this.#kept === 'not'
        ? words.draftNotKept
        : this.#kept
          ? filled(words.draftKept, { time: clockTime(this.#kept) })
          : '';
    const takeBack = () => {
      this.#edit((document) => ({ ...document, ...this.aside }));
      this.aside = {};
    };
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
      ${this.said.text ? html`<p class="said">${this.said.text}</p>` : nothing}
      ${this.said.remarks?.length ? html`<div class="offer"><p><b>${words.remarks}</b></p><ul>${this.said.remarks.map((remark) => html`<li>${remark}</li>`)}</ul></div>` : nothing}
      <nav aria-label=${words.sections}><ul role="list">${shortcuts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="#services">${words.rest}</a></li></ul></nav>
      <div class="columns">
        <div class="form">
          ${formTable.map((row) => section(editing, row, this.#before(row.id, editing), row.id === 'outage' ? endedNote(this.aside, editing.language, takeBack) : nothing))}
          <datalist id="known-sources">${(feed?.sources ?? []).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
          ${publishing({
            changes,
            language: editing.language,
            isFirst: !draft.published,
            offers,
            problems,
            target: this.target,
            stage: this.stage,
            isOver: /^(restored|withdrawn|none)$/.test(`${draft.document.status}`),
            fileName: this.#handle?.name,
            signing: this.signing,
            isSigned: this.#isSigned,
            chooseKey: async (file) => {
              this.signing = { ...this.signing, ...(await signersIn(file)) };
            },
            setValid: (validMinutes) => {
              this.signing = { ...this.signing, validMinutes };
            },
            ask: (way) => this.#ask(way),
            aim: (target) => {
              this.target = { ...this.target, ...target };
            },
            correct: (entry) => this.#edit((document) => extended(document, ['corrections'], [entry])),
            goTo: (pointer) => goToField(this, pointer),
            goOn: () => this.#goOn(),
            takeTheirs: () => this.#takeTheirs(),
            publishUnguarded: () => this.#put(true),
          })}
        </div>
        ${preview({ src: this.src, feed })}
      </div>
      ${confirmation({
        way: this.way,
        changes,
        language: editing.language,
        problems,
        isBelieved: Boolean(feed),
        revision: Number(this.#next(draft).revision),
        doubt: this.doubt,
        confirm: () => this.#go(),
      })}
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

  #toPublish = (): void => {
    this.#isAllShown = true;
    this.requestUpdate();
  };

  get #isSigned(): boolean {
    return readSigned(this.draft?.published ?? '') !== undefined;
  }

  async #doubtOf({ published }: Draft): Promise<Confirmation['doubt']> {
    const { signers } = this.signing;
    if (!signers.length) return this.#isSigned ? 'unsigned' : undefined;
    return published === undefined || (await isSignedBy(published, signers)) ? undefined : 'foreign';
  }

  async #ask(way: Way): Promise<void> {
    if (this.stage.name === 'working') return;
    this.doubt = await this.#doubtOf(this.draft!);
    this.#isAllShown = true;
    // Chromium says once more what stands in a status when the question over it closes.
    this.#voice.stop();
    if (this.stage.name === 'idle') this.stage = { name: 'idle' };
    this.way = way;
    this.updateComplete.then(() => {
      const dialog = this.querySelector<HTMLDialogElement>('#confirm')!;
      dialog.addEventListener(
        'close',
        () => {
          this.way = undefined;
        },
        { once: true },
      );
      dialog.showModal();
    });
  }

  #go(): void {
    const { way } = this;
    if (way === 'put') this.#put();
    else if (way === 'clear') this.#clear();
    else if (way) this.#toFile(way);
  }

  #tell(said: string, isGood = false): void {
    this.#answer({ name: 'idle', said, isGood });
  }

  /** How it went is where the person is then, wherever on the page the button was. */
  #answer(stage: Stage): void {
    this.stage = stage;
    this.#focusSoon(stage.name === 'idle' ? 'said' : 'question');
  }

  /** What is published now is what further changes are measured by. What was written meanwhile stays. */
  #settle(sent: Fields, next: Fields, text: string): void {
    if (!this.draft) return;
    const { document } = this.draft;
    const { revision, updated } = next;
    const address = this.target.address;
    this.draft = {
      document: document === sent ? next : { ...document, revision, updated },
      published: text,
      ...(address && { address }),
    };
    this.aside = {};
    this.#keep();
  }

  get #credentials(): Credentials {
    const value = (id: string) => this.querySelector<HTMLInputElement>(id)?.value ?? '';
    return { user: value('#put-user'), token: value('#put-token') };
  }

  /** What goes out; nothing, and said, where it can't be signed. */
  async #textOf(next: Fields): Promise<string | undefined> {
    try {
      return await signedText(next, this.signing, Date.now());
    } catch {
      this.#tell(words.signFailed);
      return;
    }
  }

  async #put(isUnguarded = false): Promise<void> {
    const { document, published } = this.draft!;
    const next = this.#next(this.draft!);
    const { address, standing } = this.target;
    const credentials = this.#credentials;
    this.stage = { name: 'working' };
    const text = await this.#textOf(next);
    if (text === undefined) return;
    const outcome = await publishAt({ typed: address, text, published, isUnguarded }, credentials);
    if (outcome.name === 'conflict') return this.#conflict(outcome.theirs, 'put');
    if (outcome.name === 'unguarded') return this.#answer({ name: 'unguarded' });
    if (outcome.name !== 'published') return this.#tell(outcomeWords(outcome));
    this.#settle(document, next, text);
    const said = filled(words.published, { revision: Number(next.revision), time: clockTime(Date.now()) });
    const more = standing ? await publishStanding(standing, text, credentials) : { said: '', isGood: true };
    this.#tell(`${said} ${more.said}`.trim(), more.isGood);
  }

  /** The revision rises for both files, so that the next news of this outage is newer than its end. */
  async #clear(): Promise<void> {
    const { id, revision } = this.draft!.document;
    const now = writtenAt(Date.now());
    const none = { format: 'outage-feed/1', id, revision, updated: now, status: 'none' };
    const next = nextRevision(none, undefined, now);
    const credentials = this.#credentials;
    this.stage = { name: 'working' };
    const text = await this.#textOf(next);
    if (text === undefined) return;
    const { said, isGood } = await publishStanding(this.target.standing, text, credentials);
    if (isGood) this.#edit((document) => ({ ...document, revision: next.revision }));
    this.#tell(isGood ? words.cleared : said, isGood);
  }

  async #toFile(way: 'download' | 'save' | 'save-as'): Promise<void> {
    const { document } = this.draft!;
    const next = this.#next(this.draft!);
    const text = await this.#textOf(next);
    if (text === undefined) return;
    const name = `${next.id}.json`;
    if (way === 'save-as') this.#handle = await chooseTarget(name);
    if (way !== 'download' && !this.#handle) return;
    if (way === 'save' && !(await this.#isUnchanged())) return;
    if (way === 'download') download(name, text);
    else if (!(await writeFile(this.#handle!, text))) return this.#tell(words.notSaved);
    this.#settle(document, next, text);
    this.#tell(filled(way === 'download' ? words.downloaded : words.saved, { revision: Number(next.revision) }), true);
  }

  async #isUnchanged(): Promise<boolean> {
    const now = await this.#handle!.getFile().then(
      (file) => file.text(),
      () => undefined,
    );
    if (now === undefined || now === this.draft!.published) return true;
    this.#conflict(now, 'save');
    return false;
  }

  #conflict(theirs: string, way: Way): void {
    const before = problemsOf(draftOf(theirs)?.document ?? {}, Date.now()).feed;
    const { feed } = this.#checked;
    const changes = feed ? difference(before, feed) : [];
    this.#answer({ name: 'conflict', theirs, changes, way, isNew: !this.draft!.published });
  }

  /** From here on the draft follows their revision; everything is asked once more. */
  #goOn(): void {
    if (this.stage.name !== 'conflict') return;
    const { theirs, way } = this.stage;
    this.draft = { ...this.draft!, published: theirs };
    this.stage = { name: 'idle' };
    this.#keep();
    this.#ask(way);
  }

  #takeTheirs(): void {
    if (this.stage.name !== 'conflict') return;
    const { theirs } = this.stage;
    const mine = this.#next(this.draft!);
    download(`${mine.id}-mine.json`, feedText(mine));
    this.#take(draftFrom(theirs, { address: this.target.address }, Date.now()));
  }

  protected override updated(): void {
    const { feed, of } = this.#checked;
    if (this.draft && feed && of) this.#preview.show(of);
  }
}

customElements.define('feed-desk', FeedDesk);
