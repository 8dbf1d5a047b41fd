import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { blankFeed } from '../../src/publish/blank-feed.ts';
import { decode } from '../../src/publish/convert/decode.ts';
import type { Draft } from '../../src/publish/draft.ts';
import { draftFrom, type Opened } from './draft-from.ts';
import { chooseFile, type FileHandle } from './file-in-place.ts';
import { writtenAt } from './local-time.ts';
import { opening, type Told } from './opening.ts';
import { readOnAir, wholeAddress } from './put-feed.ts';
import { words } from './words.ts';

/** A draft to work on, and what comes with it. */
export interface Begun {
  readonly draft: Draft;
  readonly remarks?: readonly string[];
  /** The file that it came from, if that can be written. */
  readonly handle?: FileHandle;
}

/** The first screen: a draft is begun, or opened from what somebody has, and what can't be is told. */
export class OpeningController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #begin: (begun: Begun) => void;
  readonly #aim: (address: string) => void;
  #told: Told | undefined;

  /** @param aim hears of each address that somebody wants to open */
  constructor(host: ReactiveControllerHost, begin: (begun: Begun) => void, aim: (address: string) => void) {
    this.#host = host;
    this.#begin = begin;
    this.#aim = aim;
    host.addController(this);
  }

  hostConnected(): void {}

  screen(address: string): TemplateResult {
    return opening({
      address,
      told: this.#told,
      start: () => this.#begin({ draft: { document: blankFeed(writtenAt(Date.now())) } }),
      openAddress: (typed) => this.#openAddress(typed),
      openFile: (file) => this.#openFile(file),
      openInPlace: async () => {
        const handle = await chooseFile();
        if (handle) this.#openFile(await handle.getFile(), handle);
      },
      openText: (typed, alertId) => {
        if (typed.trim()) this.#take('text', draftFrom(typed, {}, Date.now(), alertId));
        else this.#tell({ at: 'text', words: words.textNeeded });
      },
    });
  }

  /** Nothing is wrong any more. */
  forget(): void {
    this.#tell(undefined);
  }

  #tell(told: Told | undefined): void {
    this.#told = told;
    this.#host.requestUpdate();
  }

  async #openAddress(typed: string): Promise<void> {
    const at = 'address';
    this.#aim(typed);
    if (!typed.trim()) return this.#tell({ at, words: words.addressNeeded });
    const address = wholeAddress(typed, document.baseURI);
    if (!address) return this.#tell({ at, words: words['bad-address'] });
    this.#tell({ at, words: words.opening, isBusy: true });
    const onAir = await readOnAir(address);
    if (onAir.name === 'there') this.#take(at, draftFrom(onAir.text, { address: typed }, Date.now()));
    else this.#tell({ at, words: onAir.name === 'missing' ? words.openMissing : words.openFailed });
  }

  async #openFile(file: File, handle?: FileHandle): Promise<void> {
    const got = decode(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in got) this.#tell({ at: 'file', words: got.problem.message });
    else this.#take('file', draftFrom(got.text, {}, Date.now()), handle);
  }

  #take(at: Told['at'], opened: Opened, handle?: FileHandle): void {
    if ('problem' in opened) this.#tell({ at, words: opened.problem, isChoice: opened.isChoice });
    else this.#begin({ ...opened, ...(handle && { handle }) });
  }
}
