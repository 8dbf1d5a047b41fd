import type { Known } from '../feed/feed-state.js';

/** What the static copy inside a banner says that it is, if there is one. */
export function snapshotIn(host: Element): Known | undefined {
  const { id, revision } = host.querySelector<HTMLElement>('[data-revision]')?.dataset ?? {};
  return id ? { id, revision: Number(revision) } : undefined;
}
