import type { Heard } from './synthesizer.js';

/** Generous: a machine may have more to do than this. */
const PATIENCE_MS = 30_000;

const isIt = (said: string, sentence: string | RegExp) =>
  typeof sentence === 'string' ? said === sentence : sentence.test(said);

/** What a screen reader said, in order, and where it broke off what it was saying. */
export class Transcript {
  readonly #heard: Heard[] = [];
  #noticed: (() => void)[] = [];

  readonly hear = (heard: Heard): void => {
    this.#heard.push(heard);
    for (const notice of this.#noticed.splice(0)) notice();
  };

  /** A place to count from. */
  mark(): number {
    return this.#heard.length;
  }

  /** What was said since. */
  since(mark: number): string[] {
    return this.#heard.slice(mark).flatMap((heard) => ('said' in heard ? [heard.said] : []));
  }

  /** How often the speech was broken off since. */
  cutsSince(mark: number): number {
    return this.#heard.slice(mark).filter((heard) => 'cut' in heard).length;
  }

  /** Waits for a sentence; gives all that was said since the mark, that sentence last. */
  async until(sentence: string | RegExp, mark: number, patienceMs = PATIENCE_MS): Promise<string[]> {
    const tooLate = Date.now() + patienceMs;
    for (;;) {
      const said = this.since(mark);
      const at = said.findIndex((one) => isIt(one, sentence));
      if (at >= 0) return said.slice(0, at + 1);
      const leftMs = tooLate - Date.now();
      if (leftMs <= 0) throw new Error(`Nobody said ${sentence}, but:\n${said.join('\n')}`);
      await this.#next(leftMs);
    }
  }

  /** Resolves when something more is heard, or when time is up. */
  #next(leftMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, leftMs);
      this.#noticed.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
