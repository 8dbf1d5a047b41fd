import { html, type TemplateResult } from 'lit';
import { cutAtNumbers, turnsNumbers } from '../i18n/isolate.js';

/** Digits stay in their order in right-to-left text: `617-555-0110` would show as `0110-555-617`. */
export const number = (digits: unknown): TemplateResult => html`<bdi dir="ltr">${digits}</bdi>`;

/** A text with every number in it isolated, if it is, or stands in, right-to-left text. */
export const isolated = (words: string, direction: 'ltr' | 'rtl'): unknown =>
  turnsNumbers(words, direction)
    ? cutAtNumbers(words).map((piece, index) => (index % 2 ? number(piece) : piece))
    : words;
