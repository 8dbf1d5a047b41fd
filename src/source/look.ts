import type { Parsed } from '../feed/parse-feed.js';
import { isFailure, problem } from '../feed/problem.js';
import { type FetchOptions, fetchLetter } from './fetch-letter.js';
import { readLetter } from './read-letter.js';

/** What one look brought, and the text it was read from. */
export type Look = Parsed & { readonly text?: string; readonly retryAfterMs?: number };

export interface LookOptions extends FetchOptions {
  /** Whom alone to believe. */
  readonly publicKeys?: readonly string[] | undefined;
  /** Asked between two steps of a reading: what has to be waited for before it goes on. */
  readonly rest?: () => Promise<void> | undefined;
}

/**
 * One look: the addresses in turn until one gives a feed. A text that was read before is not read again.
 * With none left, the problem of the first address, the one that the editor knows.
 */
export async function look(addresses: readonly string[], last: Look | undefined, options: LookOptions): Promise<Look> {
  let failure: Look | undefined;
  for (const address of addresses) {
    const letter = await fetchLetter(address, options);
    const got = isFailure(letter)
      ? letter
      : letter.text === last?.text
        ? last
        : { ...(await readLetter(letter.text, options.publicKeys, options.rest)), ...letter };
    if (!isFailure(got)) return got;
    failure ??= got;
    if (options.signal.aborted) break;
  }
  return failure ?? { problem: problem('no-address') };
}
