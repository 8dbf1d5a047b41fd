import { isFailure, type Problem } from '../feed/problem.js';
import type { Answer } from '../publish/answer.js';
import { findingOf } from '../publish/finding-of.js';
import type { Finding } from '../publish/rule.js';
import { fetchLetter } from '../source/fetch-letter.js';

export interface FetchFeedOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds that an answer may take, its body included. */
  readonly deadlineMs: number;
}

/** A text with the way it came, or what there is to say of a look that brought none. */
export type Fetched =
  | { readonly text: string; readonly answer: Omit<Answer, 'feed' | 'nowMs'> }
  | { readonly problem: Problem; readonly finding: Finding };

/** A site that can't exist (RFC 6761): what is allowed to it is allowed to every page. */
const OTHER_SITE = 'https://page.invalid';

/** One look as a banner on another site's page has it, with the answer kept. */
async function look(url: string, headers: Readonly<Record<string, string>>, { fetch, deadlineMs }: FetchFeedOptions) {
  let response: Response | undefined;
  let reason: string | undefined;
  const kept: typeof fetch = async (address, options) => {
    try {
      response = await fetch(address, { ...options, headers: { Origin: OTHER_SITE, ...headers } });
      return response;
    } catch (error) {
      // Node says "fetch failed", and keeps to itself what did.
      reason = `${(error as Error).cause ?? error}`;
      throw error;
    }
  };
  const letter = await fetchLetter(url, { fetch: kept, signal: new AbortController().signal, deadlineMs });
  return { letter, response, reason };
}

/** Looks at an address as a banner does, and once more with what the first answer can be known by. Never rejects. */
export async function fetchFeed(url: string, options: FetchFeedOptions): Promise<Fetched> {
  const { letter, response, reason } = await look(url, {}, options);
  if (isFailure(letter) || !response) {
    const { problem } = letter as { problem: Problem };
    const values: Partial<Record<Problem['name'], unknown>> = {
      'http-status': response?.status,
      redirected: response?.url,
      unreachable: reason,
    };
    const value = values[problem.name];
    return { problem, finding: { ...findingOf(problem), ...(value !== undefined && { value }) } };
  }
  const headers = Object.fromEntries(response.headers);
  const { etag, 'last-modified': modified } = headers;
  const known: Readonly<Record<string, string>> | undefined = etag
    ? { 'If-None-Match': etag }
    : modified
      ? { 'If-Modified-Since': modified }
      : undefined;
  const { response: second } = known ? await look(response.url, known, options) : {};
  const again = second && { status: second.status, headers: Object.fromEntries(second.headers) };
  const bodyBytes = new TextEncoder().encode(letter.text).length;
  return { text: letter.text, answer: { url, finalUrl: response.url, headers, bodyBytes, again } };
}
