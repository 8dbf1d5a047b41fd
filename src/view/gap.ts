/** A blank that has no words beside it in its own text: a plain one next to Lit's markers Chromium keeps from screen readers, and two words become one. */
export const GAP = '\u00a0';
