import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { readSigned } from '../../src/feed/signed-feed.ts';
import type { Change } from '../../src/publish/difference.ts';
import { type Draft, type Fields, feedText } from '../../src/publish/draft.ts';
import { isSignedBy } from '../../src/publish/signing/is-signed-by.ts';
import { type Confirmation, confirmation } from './confirmation.ts';
import { download, type FileHandle } from './file-in-place.ts';
import { type Publishing, publishing, type Stage, type Target, type Way } from './publishing.ts';
import { type Job, sendAllClear, sendToAddress, sendToFile } from './send-out.ts';
import { type Signing, signersIn, UNSIGNED } from './signing.ts';
import { words } from './words.ts';

/** The draft at work, and what publishing does to it. */
export interface AtWork {
  draft(): Draft | undefined;
  /** The draft as it would go out now. */
  next(): Fields;
  /** What the draft changes for readers of a text; of none, all. */
  changesSince(published: string | undefined): readonly Change[];
  /** Goes on with this, and keeps it. */
  become(draft: Draft): void;
  /** What was sent is what further changes are measured by. */
  settle(draft: Draft): void;
  /** Puts the draft away for another text. */
  open(theirs: string): void;
  /** From here on, nothing that is missing is held back. */
  showAll(): void;
  focusSoon(id: string): void;
}

/** What the draft is at this moment, as far as its publication shows it. */
export type View = Pick<Publishing, 'changes' | 'language' | 'offers' | 'problems' | 'correct' | 'goTo'> &
  Pick<Confirmation, 'isBelieved'>;

/** How a draft goes out: what is asked before, where it goes, and how that went. */
export class PublishingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #work: AtWork;
  #target: Target = { address: '', standing: '' };
  #stage: Stage = { name: 'idle' };
  #way: Way | undefined;
  #signing: Signing = UNSIGNED;
  #doubt: Confirmation['doubt'];
  #handle: FileHandle | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, work: AtWork) {
    this.#host = host;
    this.#work = work;
    host.addController(this);
  }

  hostConnected(): void {}

  get address(): string {
    return this.#target.address;
  }

  aim(target: Partial<Target>): void {
    this.#target = { ...this.#target, ...target };
    this.#host.requestUpdate();
  }

  /** Another draft. @param handle the file that it came from, if that can be written */
  begin(address: string, handle: FileHandle | undefined): void {
    this.#handle = handle;
    this.#stage = { name: 'idle' };
    this.aim({ address });
  }

  /** How the last one went is no news any more. */
  hush(): void {
    if (this.#stage.name === 'idle') this.#show({ name: 'idle' });
  }

  forgetKeys(): void {
    this.#signing = UNSIGNED;
  }

  /** The last part of the form. */
  part(view: View): TemplateResult {
    const { published, document } = this.#work.draft()!;
    return publishing({
      ...view,
      isFirst: !published,
      target: this.#target,
      stage: this.#stage,
      isOver: /^(restored|withdrawn|none)$/.test(`${document.status}`),
      fileName: this.#handle?.name,
      signing: this.#signing,
      isSigned: this.#isSigned,
      chooseKey: async (file) => this.#sign(await signersIn(file)),
      setValid: (validMinutes) => this.#sign({ validMinutes }),
      ask: (way) => this.#ask(way),
      aim: (target) => this.aim(target),
      goOn: () => this.#goOn(),
      takeTheirs: () => this.#takeTheirs(),
      publishUnguarded: () => this.#send('put', true),
    });
  }

  /** What is asked before anything goes out. */
  question({ changes, language, problems, isBelieved }: View): TemplateResult {
    return confirmation({
      ...{ changes, language, problems, isBelieved, way: this.#way, doubt: this.#doubt },
      revision: Number(this.#work.next().revision),
      confirm: () => {
        if (this.#way) this.#send(this.#way);
      },
    });
  }

  get #isSigned(): boolean {
    return readSigned(this.#work.draft()?.published ?? '') !== undefined;
  }

  #sign(signing: Partial<Signing>): void {
    this.#signing = { ...this.#signing, ...signing };
    this.#host.requestUpdate();
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.#host.requestUpdate();
  }

  /** How it went is where the person is then, wherever on the page the button was. */
  #answer(stage: Stage): void {
    this.#show(stage);
    this.#work.focusSoon(stage.name === 'idle' ? 'said' : 'question');
  }

  async #doubtOf({ published }: Draft): Promise<Confirmation['doubt']> {
    const { signers } = this.#signing;
    if (!signers.length) return this.#isSigned ? 'unsigned' : undefined;
    return published === undefined || (await isSignedBy(published, signers)) ? undefined : 'foreign';
  }

  async #ask(way: Way): Promise<void> {
    if (this.#stage.name === 'working') return;
    if (way === 'put' && !this.address.trim()) return this.#answer({ name: 'idle', said: words.addressNeeded });
    this.#doubt = await this.#doubtOf(this.#work.draft()!);
    this.#work.showAll();
    this.hush();
    this.#way = way;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.querySelector<HTMLDialogElement>('#confirm')!;
    const closed = () => {
      this.#way = undefined;
      this.#host.requestUpdate();
    };
    dialog.addEventListener('close', closed, { once: true });
    dialog.showModal();
  }

  #job(): Job {
    const value = (id: string) => this.#host.querySelector<HTMLInputElement>(id)?.value ?? '';
    const work = this.#work;
    const { changesSince } = work;
    const [draft, next, address] = [work.draft()!, work.next(), this.address];
    return {
      ...{ draft, next, changesSince, target: this.#target, signing: this.#signing, handle: this.#handle },
      credentials: { user: value('#put-user'), token: value('#put-token') },
      settle: (published) => {
        const now = work.draft()?.document;
        if (!now) return;
        const { revision, updated } = next;
        // What was written meanwhile stays.
        const document = now === draft.document ? next : { ...now, revision, updated };
        work.settle({ document, published, ...(address && { address }) });
      },
      raise: (revision) => {
        const now = work.draft();
        if (now) work.become({ ...now, document: { ...now.document, revision } });
      },
      hold: (handle) => {
        this.#handle = handle;
      },
    };
  }

  async #send(way: Way, isUnguarded = false): Promise<void> {
    const job = this.#job();
    if (way === 'put' || way === 'clear') this.#show({ name: 'working' });
    const sent =
      way === 'put'
        ? await sendToAddress(job, isUnguarded)
        : await (way === 'clear' ? sendAllClear(job) : sendToFile(way, job));
    if (sent) this.#answer(sent);
  }

  /** From here on the draft follows their revision; everything is asked once more. */
  #goOn(): void {
    if (this.#stage.name !== 'conflict') return;
    const { theirs, way } = this.#stage;
    this.#work.become({ ...this.#work.draft()!, published: theirs });
    this.#show({ name: 'idle' });
    this.#ask(way);
  }

  #takeTheirs(): void {
    if (this.#stage.name !== 'conflict') return;
    const mine = this.#work.next();
    download(`${mine.id}-mine.json`, feedText(mine));
    this.#work.open(this.#stage.theirs);
  }
}
