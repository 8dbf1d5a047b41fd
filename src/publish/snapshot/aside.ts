import { htmlOf, joined, type Markup, markup } from '../markup.js';

/** What there is to say beside something, in small print; nothing, if there is nothing. */
export const aside = (parts: readonly unknown[]): Markup | undefined =>
  parts.some((part) => htmlOf(part)) ? markup` <small>(${joined(parts)})</small>` : undefined;
