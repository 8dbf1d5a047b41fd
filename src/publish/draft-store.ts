import { isObject } from '../feed/shape.js';
import type { Draft } from './draft.js';

/** Where drafts are kept: a browser's `localStorage`, or anything like it. It may throw. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** A draft, and when it was kept (milliseconds since 1970). */
export interface KeptDraft {
  readonly draft: Draft;
  readonly keptAtMs: number;
}

const KEY = 'outage-banner desk';

/** Keeps the draft in place of the one before. False where the store is full, blocked or not there. */
export function keepDraft(store: () => Store, draft: Draft, nowMs: number): boolean {
  try {
    store().setItem(KEY, JSON.stringify({ draft, keptAtMs: nowMs }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, if anything that can be read was. */
export function recallDraft(store: () => Store): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(store().getItem(KEY) ?? '');
    if (!isObject(kept) || !isObject(kept.draft) || !isObject(kept.draft.document)) return;
    const { document, published, address } = kept.draft;
    const draft = {
      document,
      ...(typeof published === 'string' && { published }),
      ...(typeof address === 'string' && { address }),
    };
    return { draft, keptAtMs: Number(kept.keptAtMs) || 0 };
  } catch {
    return;
  }
}

/** Forgets it. */
export function dropDraft(store: () => Store): void {
  try {
    store().removeItem(KEY);
  } catch {}
}
