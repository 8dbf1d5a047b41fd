import { editedAt, extended, moved, type Path, pointerTo, valueOn } from '../../src/publish/draft/edited-at.ts';
import type { Fields } from '../../src/publish/draft.ts';
import type { DoubtsNumber } from '../../src/publish/rule.ts';
import { type Editing, fieldId } from './editing.ts';
import type { CheckedDraft } from './problems-of.ts';

/** What the page does for its fields. */
export interface Hands {
  readonly doubtsNumber?: DoubtsNumber | undefined;
  /** Whether somebody has had the chance to fill in this place. */
  isSeen(pointer: string): boolean;
  edit(change: (document: Fields) => Fields): void;
  set(path: Path, value: unknown): void;
  leave(pointer: string): void;
  /** Goes to an element as soon as it is drawn. */
  focusSoon(id: string): void;
  /** Has a sentence read out, wherever the focus is. */
  say(sentence: string): void;
}

const written = (value: unknown, usual: string) => (typeof value === 'string' ? value : usual);

/** What every field of the form needs, for a document as it is now. */
export function editingOf(document: Fields, { feed, problems }: CheckedDraft, hands: Hands): Editing {
  const { edit, set, say, focusSoon } = hands;
  return {
    document,
    language: written(document.language, 'en'),
    country: written(document.country, 'US'),
    service: written(document.service, '911'),
    doubtsNumber: hands.doubtsNumber,
    places: feed?.contacts ?? [],
    problemsAt: (path) => {
      const at = pointerTo(path);
      return problems.filter(
        ({ pointer }) => (pointer === at || pointer.startsWith(`${at}/`)) && hands.isSeen(pointer),
      );
    },
    edit,
    set,
    say,
    leave: (path) => hands.leave(pointerTo(path)),
    add: (path, entry) => {
      const list = valueOn(document, path);
      edit((now) => extended(now, path, [entry]));
      focusSoon(fieldId([...path, Array.isArray(list) ? list.length : 0]));
    },
    remove: (path, index) => {
      edit((now) => editedAt(now, [...path, index], undefined));
      focusSoon(path.length > 1 ? fieldId([...path, Math.max(0, index - 1)]) : `${fieldId(path)}-add`);
    },
    move: (path, index, by) => {
      edit((now) => moved(now, path, index, by));
      focusSoon(fieldId([...path, index + by]));
    },
  };
}
