import { MAX_FEED_BYTES } from '../feed/parse-feed.js';
import { type Problem, type ProblemName, problem } from '../feed/problem.js';
import { readClock } from './clock.js';
import { retryAfterMs } from './retry-after.js';

/** A text as it came, not yet believed, or the reason why none came. */
export type Letter = { readonly text: string } | { readonly problem: Problem; readonly retryAfterMs?: number };

export interface FetchOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Ends the look from outside. */
  readonly signal: AbortSignal;
  /** Milliseconds that the answer may take, its body included. */
  readonly deadlineMs: number;
}

const failure = (name: ProblemName, detail?: string): { readonly problem: Problem } => ({
  problem: problem(name, undefined, detail),
});

/**
 * Fetches one text. Knows HTTP, not outages; never rejects.
 * The revalidation is left to the browser's cache: a hand-set header would cost a preflight, a cache-buster the cache.
 */
export async function fetchLetter(address: string, { fetch, signal, deadlineMs }: FetchOptions): Promise<Letter> {
  const look = new AbortController();
  const stop = () => look.abort();
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    stop();
  }, deadlineMs);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit', signal: look.signal });
    return await readAnswer(address, response);
  } catch (error) {
    return late ? failure('timeout') : failure('unreachable', `${error}`);
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
    // Ends a body that is still coming in.
    stop();
  }
}

async function readAnswer(address: string, response: Response): Promise<Letter> {
  if (response.redirected && new URL(response.url).origin !== new URL(address).origin) return failure('redirected');
  if (!response.ok) {
    const wait = retryAfterMs(response.headers.get('Retry-After'), readClock());
    return { ...failure('http-status', `${response.status}`), ...(wait && { retryAfterMs: wait }) };
  }
  const bytes = await readBody(response);
  if (!bytes) return failure('too-large');
  if (!bytes.length) return failure('empty');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return failure('not-utf-8');
  }
}

/**
 * The decoded bytes, or nothing as soon as they are too many: a small answer can unpack to gigabytes. They are put together by
 * hand, as a `Blob` would go through another process and back.
 */
async function readBody({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MAX_FEED_BYTES) return;
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  for (let part = chunks.pop(); part; part = chunks.pop()) {
    size -= part.length;
    bytes.set(part, size);
  }
  return bytes;
}
