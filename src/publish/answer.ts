import type { Feed } from '../feed/schema.js';

/** How an address answered a look that brought a feed's text, as plain values. */
export interface Answer {
  /** The address that was asked. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  /** By their names in small letters. Asked for with an `Origin` of another site. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the text, when unpacked. */
  readonly bodyBytes: number;
  /** The answer to a second look that named the validator of the first, where there was one to name (RFC 9110, section 13). */
  readonly again?: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** What was read from the text, if it could be. */
  readonly feed?: Feed | undefined;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** A rule about an answer. What it finds has no place in the text; `value` is what the answer had there. */
export interface AnswerRule {
  readonly severity: 'error' | 'warning';
  check(answer: Answer): { readonly message: string; readonly value?: unknown } | undefined;
}
