import type { Contact } from '../../src/feed/schema.ts';
import type { Path } from '../../src/publish/draft/edited-at.ts';
import type { Fields } from '../../src/publish/draft.ts';
import type { DoubtsNumber } from '../../src/publish/rule.ts';
import type { FieldProblem } from './problems-of.ts';

/** What every field of the form needs: the document, and the ways to change it. */
export interface Editing {
  readonly document: Fields;
  /** BCP 47: the language that plain words of the feed are in. */
  readonly language: string;
  /** ISO 3166 alpha-2: whose numbers they are. */
  readonly country: string;
  /** The number that is out. */
  readonly service: string;
  /** A second judge of numbers, once it is there. */
  readonly doubtsNumber?: DoubtsNumber | undefined;
  /** The places of the feed as it stands, with the ids that corrections name them by. */
  readonly places: readonly Contact[];
  /** What is to be said at a field by now: of one that nobody has been in yet, nothing. */
  problemsAt(path: Path): readonly FieldProblem[];
  edit(change: (document: Fields) => Fields): void;
  set(path: Path, value: unknown): void;
  /** Somebody has been in this field. */
  leave(path: Path): void;
  /** Has a sentence read out, wherever the focus is. */
  say(sentence: string): void;
  /** Adds an entry at the end of a list, and goes to its first field. */
  add(path: Path, entry: unknown): void;
  /** Takes an entry out, and goes to the button that adds one. */
  remove(path: Path, index: number): void;
  move(path: Path, index: number, by: 1 | -1): void;
}

/** The id of the element where a place of the document is edited. */
export const fieldId = (path: Path): string => ['field', ...path].join('-');
