import { nothing } from 'lit';

/** What there is of these, with a comma between: of a dot, screen readers say that it is one. */
export const joined = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part && part !== nothing).flatMap((part, index) => (index ? [', ', part] : [part]));
