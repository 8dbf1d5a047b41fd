/** Stable names, to be looked up by people and by tools. */
export type ProblemName =
  | 'not-json'
  | 'not-an-object'
  | 'too-large'
  | 'missing-field'
  | 'unknown-value'
  | 'bad-value'
  | 'bad-time'
  | 'bad-url'
  | 'bad-number'
  | 'forbidden-character'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'same-revision'
  | 'old-news'
  | 'exercise'
  | 'no-address'
  | 'unreachable'
  | 'timeout'
  | 'http-status'
  | 'redirected'
  | 'empty'
  | 'not-utf-8'
  | 'unsigned'
  | 'bad-signature'
  | 'no-expiry'
  | 'no-crypto';

/** What was wrong with a feed, or with the way it came. `pointer` is a JSON Pointer (RFC 6901) to the place. */
export interface Problem {
  readonly name: ProblemName;
  readonly message: string;
  readonly pointer?: string;
}

/** The message is made from the parts, so that the banner carries no second table of sentences. */
export function problem(name: ProblemName, pointer?: string, detail = ''): Problem {
  const place = pointer === undefined ? '' : ` at ${pointer || 'the top'}`;
  return { name, message: `${name}${place}${detail && `: ${detail}`}`, ...(pointer !== undefined && { pointer }) };
}

/** It went wrong. Asked of the object itself: a page may have given every object a `problem`. */
export const isFailure = <T extends object>(got: T): got is Extract<T, { readonly problem: Problem }> =>
  Object.hasOwn(got, 'problem');
