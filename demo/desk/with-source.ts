import { isObject } from '../../src/feed/shape.ts';
import { editedAt, extended, type Path } from '../../src/publish/draft/edited-at.ts';
import type { Fields } from '../../src/publish/draft.ts';

/** The sources of a document, as far as they are any. */
export const sourcesOf = ({ sources }: Fields): readonly Record<string, unknown>[] =>
  Array.isArray(sources) ? sources.filter(isObject) : [];

/**
 * A document with the source of that name at a place. One that isn't in the list yet is added to it, with an id made of its
 * name: nobody has to think of ids. An empty name takes the reference away.
 */
export function withSource(document: Fields, path: Path, name: string): Fields {
  const known = sourcesOf(document).find((source) => source.name === name || source.id === name);
  if (!name || known) return editedAt(document, path, known?.id);
  const base =
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'source';
  const ids = new Set(sourcesOf(document).map(({ id }) => id));
  let id = base;
  for (let twin = 2; ids.has(id); twin++) id = `${base}-${twin}`;
  return editedAt(extended(document, ['sources'], [{ id, name }]), path, id);
}
