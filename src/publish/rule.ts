import type { Feed } from '../feed/schema.js';
import type { Place, Wording } from './places.js';

/** Something to tell an editor. `pointer` is a JSON Pointer (RFC 6901) to the place, `value` what stands there. */
export interface Finding {
  /** An error is what a banner refuses, leaves out, takes as absent or can't link; all else that an editor would want to know is a warning. */
  readonly severity: 'error' | 'warning';
  /** A stable name, to be looked up in the documentation. */
  readonly rule: string;
  /** What is wrong and what to do, in words that stand for themselves beside the field. */
  readonly message: string;
  readonly pointer?: string;
  readonly value?: unknown;
}

/** What a rule has to say of one place. */
export interface Found {
  readonly pointer?: string;
  readonly message: string;
}

/** What a judge of numbers has against one (E.164), in words; nothing if it has no doubts. */
export type DoubtsNumber = (dial: string) => string | undefined;

/** What a rule can look at in any JSON document. */
export interface DocumentSubject {
  readonly text: string;
  readonly document: unknown;
  /** Every place of the document, in its order. */
  readonly places: readonly Place[];
  /** Every text of the document. */
  readonly wordings: readonly Wording[];
}

/** What a rule can look at where a feed could be read from the document. */
export interface Subject extends DocumentSubject {
  readonly feed: Feed;
  readonly previous?: Feed | undefined;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly doubtsNumber?: DoubtsNumber | undefined;
  /** Where an entry of the feed stands in the document. */
  at(entry: object): string;
}

export interface Rule<S = Subject> {
  readonly severity: Finding['severity'];
  check(subject: S): readonly Found[];
}
