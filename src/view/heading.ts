import { html, type TemplateResult } from 'lit';

const levels: readonly ((words: unknown, part: string) => TemplateResult)[] = [
  (words, part) => html`<h1 part=${part}>${words}</h1>`,
  (words, part) => html`<h2 part=${part}>${words}</h2>`,
  (words, part) => html`<h3 part=${part}>${words}</h3>`,
  (words, part) => html`<h4 part=${part}>${words}</h4>`,
  (words, part) => html`<h5 part=${part}>${words}</h5>`,
  (words, part) => html`<h6 part=${part}>${words}</h6>`,
];

/** A real heading of a level that is only known at run time. */
export const heading = (level: number, words: unknown, part = 'heading'): TemplateResult =>
  levels[level - 1]!(words, part);
