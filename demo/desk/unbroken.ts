import { html } from 'lit';
import { cutAtNumbers } from '../../src/i18n/isolate.ts';

/** Words whose numbers stay whole: a person compares them digit by digit, and half a number on a line is easily misread. */
export const unbroken = (words: string): unknown[] =>
  cutAtNumbers(words).map((piece, index) =>
    index % 2 && piece.length <= 24 ? html`<bdi dir="ltr" class="whole">${piece}</bdi>` : piece,
  );
