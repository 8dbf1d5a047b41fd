import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from './problems-of.ts';
import { filled, words } from './words.ts';

/** Where a problem is, in words: "contacts 3, numbers 1". */
const placeWords = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `${Number(step) + 1}` : step))
    .join(' ') || words.wholeFeed;

/** What is missing or wrong, and what is worth a look, each with the way there. */
export function problemSummary(problems: readonly FieldProblem[], goTo: (pointer: string) => void): TemplateResult {
  const link = ({ pointer, words: said }: FieldProblem) => {
    const go = (event: Event) => {
      event.preventDefault();
      goTo(pointer);
    };
    return html`<li><a href="#outage" @click=${go}>${placeWords(pointer)}</a>: ${said}</li>`;
  };
  const grave = problems.filter(({ isHint }) => !isHint);
  const hints = problems.filter(({ isHint }) => isHint);
  const count = grave.length;
  return html`<div id="problems" tabindex="-1">
    ${count ? html`<p><b>${count === 1 ? words.problemsOne : filled(words.problemsMany, { count })}</b></p><ul>${grave.map(link)}</ul>` : html`<p>${words.noProblems}</p>`}
    ${hints.length ? html`<details class="rare"><summary>${filled(words.hints, { count: hints.length })}</summary><ul>${hints.map(link)}</ul></details>` : nothing}
  </div>`;
}
