import { draftOf } from '../../src/publish/draft.ts';

/** What stands at an address. */
export type OnAir =
  | { readonly name: 'there'; readonly text: string; readonly etag: string | null; readonly modified: string | null }
  | { readonly name: 'missing' }
  | { readonly name: 'unreachable' | 'refused'; readonly detail: string };

/** How a publication went. Whatever it is but `published` and `not-seen`, nothing was overwritten. */
export type PutOutcome =
  | { readonly name: 'published' | 'unguarded' | 'not-seen' }
  /** Something else stands there than what the draft was made from. */
  | { readonly name: 'conflict'; readonly theirs: string }
  | {
      readonly name: 'bad-address' | 'insecure' | 'unauthorized' | 'no-put' | 'refused' | 'unreachable';
      readonly detail: string;
    };

export interface Publication {
  /** Absolute. */
  readonly address: string;
  readonly text: string;
  /** What the draft was made from; nothing for a new file. */
  readonly published: string | undefined;
  readonly user: string;
  readonly token: string;
  /** Whether to go on where the server doesn't say which revision it has. */
  readonly isUnguarded?: boolean;
}

const DEADLINE_MS = 20_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An address as somebody typed it, in full; nothing where it is none of the web. */
export function wholeAddress(typed: string, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(typed.trim(), base);
    return typed.trim() && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return;
  }
}

const isSecure = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.test(hostname);
};

/** A server's own password dialog would come between, so no credentials but ours are sent. */
const asked = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(DEADLINE_MS) });

/** Fetches what is published at an address. Never rejects. */
export async function readOnAir(address: string): Promise<OnAir> {
  try {
    const response = await asked(address);
    if (response.status === 404 || response.status === 410) return { name: 'missing' };
    if (!response.ok) return { name: 'refused', detail: `${response.status}` };
    const text = await response.text();
    const { headers } = response;
    return { name: 'there', text, etag: headers.get('ETag'), modified: headers.get('Last-Modified') };
  } catch (error) {
    return { name: 'unreachable', detail: `${error}` };
  }
}

/** The same document, however it is set. */
const isSame = (one: string, other: string | undefined) =>
  one === other || JSON.stringify(draftOf(one)?.document ?? one) === JSON.stringify(draftOf(other ?? '')?.document);

/**
 * On which condition the server may overwrite (RFC 9110, section 13.1). A weak tag never matches, and a server that packs its
 * answers makes the file's own one weak. `ETag` is readable across origins only where the server exposes it, `Last-Modified` always.
 */
function conditionOf(onAir: OnAir): Record<string, string> | undefined {
  if (onAir.name !== 'there') return { 'If-None-Match': '*' };
  if (onAir.etag) return { 'If-Match': onAir.etag.replace(/^W\//, '') };
  return onAir.modified ? { 'If-Unmodified-Since': onAir.modified } : undefined;
}

function authorizationOf({ user, token }: Publication): Record<string, string> {
  if (!token) return {};
  if (!user) return { Authorization: `Bearer ${token}` };
  const bytes = new TextEncoder().encode(`${user}:${token}`);
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

async function answered(response: Response, address: string): Promise<PutOutcome> {
  const { status } = response;
  if (status === 412) {
    const now = await readOnAir(address);
    return now.name === 'there' ? { name: 'conflict', theirs: now.text } : { name: 'refused', detail: '412' };
  }
  if (status === 401 || status === 403) return { name: 'unauthorized', detail: `${status}` };
  if (status === 404 || status === 405 || status === 501) return { name: 'no-put', detail: `${status}` };
  const words = (await response.text())
    .slice(0, 300)
    .replace(/<[^>]*>/g, ' ')
    .trim();
  return { name: 'refused', detail: `${status} ${words}`.trim() };
}

/**
 * Puts a feed in the place of the one at an address, if that is still the one that the draft was made from, and reads it back.
 * Not every server keeps to the condition (nginx's DAV module doesn't), so what is there is compared before. Never rejects.
 */
export async function putFeed(publication: Publication): Promise<PutOutcome> {
  const { address, text, published, token, isUnguarded } = publication;
  if (token && !isSecure(address)) return { name: 'insecure', detail: address };
  const onAir = await readOnAir(address);
  if (onAir.name === 'unreachable' || onAir.name === 'refused') return onAir;
  if (onAir.name === 'there' && !isSame(onAir.text, published)) return { name: 'conflict', theirs: onAir.text };
  const condition = conditionOf(onAir);
  if (!condition && !isUnguarded) return { name: 'unguarded' };
  try {
    const headers = { 'Content-Type': 'application/json', ...condition, ...authorizationOf(publication) };
    const response = await asked(address, { method: 'PUT', body: text, headers });
    if (!response.ok) return await answered(response, address);
  } catch (error) {
    return { name: 'unreachable', detail: `${error}` };
  }
  const now = await readOnAir(address);
  return { name: now.name === 'there' && isSame(now.text, text) ? 'published' : 'not-seen' };
}
