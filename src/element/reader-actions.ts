import { numbersText } from '../view/numbers-text.js';
import type { Actions, Scene } from '../view/scene.js';
import { copyText } from './copy-text.js';
import { OutageDialEvent } from './events.js';
import type { LanguageController } from './language-controller.js';
import type { LongListController } from './long-list-controller.js';
import type { PrintController } from './print-controller.js';
import type { ReaderController } from './reader-controller.js';

const COPIED_FOR_MS = 4000;

/** What the actions work on. */
export interface Workings {
  readonly reader: ReaderController;
  readonly language: LanguageController;
  readonly list: LongListController;
  readonly paper: PrintController;
  /** The moment that is on screen. */
  scene(): Scene | undefined;
}

/** Copies the numbers, and says for a moment that they are copied. */
async function copy(text: string, reader: ReaderController): Promise<void> {
  if (!(await copyText(text))) return;
  reader.set({ isCopied: true });
  setTimeout(() => reader.set({ isCopied: false }), COPIED_FOR_MS);
}

function canShare(): boolean {
  try {
    return typeof navigator.share === 'function';
  } catch {
    return false;
  }
}

/** What a reader's clicks and keys do to a banner. */
export function readerActions(host: HTMLElement, { reader, language, list, paper, scene }: Workings): Actions {
  const text = () => numbersText(scene()!);
  return {
    search: (typed) => reader.set({ typed }),
    showAll: () => list.showAll(scene()!.drawn, scene()!.feed.contacts.length),
    toggle: () => reader.set({ isOpen: !reader.inHand.isOpen, hasNews: false }),
    choose: (tag) => language.choose(tag),
    pause: () => reader.set({ isPaused: !reader.inHand.isPaused }),
    catchUp: () => list.catchUp(() => reader.letIn()),
    copy: () => copy(text(), reader),
    // A share sheet that the reader closes again is no error.
    share: canShare() ? () => navigator.share({ text: text() }).catch(() => {}) : undefined,
    print: () => paper.print(),
    dial: (contact, number) => host.dispatchEvent(new OutageDialEvent(contact, number)),
  };
}
