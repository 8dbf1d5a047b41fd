import { html, type TemplateResult } from 'lit';
import { entryKeys } from '../feed/entry-keys.js';

/** What a keyed list draws: a template for each entry, by its key among all. */
export function rows<E extends { readonly id?: string | undefined }>(
  all: readonly E[],
  draw: (entry: E, key: string) => TemplateResult,
  shown = all,
): ReadonlyMap<string, TemplateResult> {
  const keys = entryKeys(all);
  return new Map(
    shown.map((entry) => {
      const key = keys.get(entry)!;
      return [key, draw(entry, key)];
    }),
  );
}

/** A list whose entries keep their nodes, and with them focus and selection, as long as they are there. */
export const list = (of: ReadonlyMap<string, TemplateResult>): TemplateResult =>
  html`<ul class="rows" role="list" .rows=${of}></ul>`;
