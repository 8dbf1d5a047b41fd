import { pattern } from '../feed/text.js';

/** What is written beside the fields of a number; the parser's rule for numbers reads it together with them. */
export const dial = pattern(/^(\+\d{7,15}|\d{3})$/);
