import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Change, difference } from '../../src/publish/difference.ts';
import { editedAt, type Path, pointerTo } from '../../src/publish/draft/edited-at.ts';
import { withoutBlanks } from '../../src/publish/draft/without-blanks.ts';
import { type Draft, draftOf, type Fields } from '../../src/publish/draft.ts';
import { dropDraft, keepDraft } from '../../src/publish/draft-store.ts';
import { nextRevision } from '../../src/publish/next-revision.ts';
import type { DoubtsNumber } from '../../src/publish/rule.ts';
import type { Editing } from './editing.ts';
import { editingOf, type Hands } from './editing-of.ts';
import { type Aside, withStatus } from './ended.ts';
import { clockTime, writtenAt } from './local-time.ts';
import { type CheckedDraft, problemsOf } from './problems-of.ts';
import { filled, words } from './words.ts';

const store = () => localStorage;

/** The draft at work: changed, checked, and kept on this computer after each change. */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #now: Draft | undefined;
  #aside: Aside = {};
  #left = new Set<string>();
  #isAllShown = false;
  /** When the draft was kept (milliseconds since 1970), or that it couldn't be; nothing as long as there is nothing to keep. */
  #kept: number | 'not' | undefined;
  #checked: CheckedDraft & { of?: Fields } = { feed: undefined, problems: [] };
  /** A second judge of numbers. It is large, and the form can do without it until it is there. */
  #doubtsNumber: DoubtsNumber | undefined;

  /** @param changed hears of each change that somebody makes */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#doubtsNumber) return;
    import('../../src/publish/doubts-number.ts').then(({ doubtsNumber }) => {
      this.#doubtsNumber = doubtsNumber;
      this.#checked = { feed: undefined, problems: [] };
      this.#host.requestUpdate();
    });
  }

  get now(): Draft | undefined {
    return this.#now;
  }

  /** Words that the end of the outage has put aside. */
  get aside(): Aside {
    return this.#aside;
  }

  /** The document as it was checked last. */
  get checked(): CheckedDraft & { readonly of?: Fields } {
    return this.#checked;
  }

  get keptWords(): string {
    if (this.#kept === 'not') return words.draftNotKept;
    return this.#kept ? filled(words.draftKept, { time: clockTime(this.#kept) }) : '';
  }

  /** @param keptAtMs when it was kept. What was only opened is where it came from. */
  begin(draft: Draft, keptAtMs?: number): void {
    this.#left.clear();
    this.#isAllShown = Boolean(draft.published);
    this.#aside = {};
    this.#kept = keptAtMs;
    this.#show(draft);
  }

  putAway(): void {
    dropDraft(store);
    this.#show(undefined);
  }

  /** Goes on with this, and keeps it. */
  become(draft: Draft): void {
    const nowMs = Date.now();
    this.#kept = keepDraft(store, draft, nowMs) ? nowMs : 'not';
    this.#show(draft);
  }

  settle(draft: Draft): void {
    this.#aside = {};
    this.become(draft);
  }

  edit(change: (document: Fields) => Fields): void {
    if (!this.#now) return;
    this.#changed();
    this.become({ ...this.#now, document: change(this.#now.document) });
  }

  takeBack(): void {
    this.edit((document) => ({ ...document, ...this.#aside }));
    this.#aside = {};
  }

  /** From here on, nothing that is missing is held back. */
  showAll(): void {
    this.#isAllShown = true;
    this.#host.requestUpdate();
  }

  /** What would go out now. @param document in place of that of the draft */
  next(document: Fields = this.#now!.document): Fields {
    return nextRevision(withoutBlanks(document), this.#now?.published, writtenAt(Date.now()));
  }

  changesSince(published: string | undefined): readonly Change[] {
    const { feed } = this.#checked;
    const before = published ? problemsOf(draftOf(published)?.document ?? {}, Date.now()).feed : undefined;
    return feed ? difference(before, feed) : [];
  }

  /** What the fields need, the document checked. */
  editing({ document }: Draft, page: Pick<Hands, 'focusSoon' | 'say'>): Editing {
    if (this.#checked.of !== document) {
      this.#checked = { ...problemsOf(document, Date.now(), this.#doubtsNumber), of: document };
    }
    return editingOf(document, this.#checked, {
      doubtsNumber: this.#doubtsNumber,
      isSeen: (pointer) =>
        this.#isAllShown || [...this.#left].some((left) => pointer === left || pointer.startsWith(`${left}/`)),
      edit: (change) => this.edit(change),
      set: (path, value) => this.#set(path, value),
      leave: (pointer) => {
        this.#left.add(pointer);
        this.#host.requestUpdate();
      },
      ...page,
    });
  }

  #show(draft: Draft | undefined): void {
    this.#now = draft;
    this.#host.requestUpdate();
  }

  #set(path: Path, value: unknown): void {
    if (pointerTo(path) !== '/status') {
      this.edit((document) => editedAt(document, path, value));
      return;
    }
    const { document, aside } = withStatus(this.#now!.document, `${value}`, this.#aside, writtenAt(Date.now()));
    this.#aside = aside;
    this.#left.add('/status');
    this.edit(() => document);
  }
}
