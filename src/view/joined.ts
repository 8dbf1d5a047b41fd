import { nothing } from 'lit';

/** What there is of these, with a dot between. */
export const joined = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part && part !== nothing).flatMap((part, index) => (index ? [' \u00b7 ', part] : [part]));
