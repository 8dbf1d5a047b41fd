import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../../src/publish/difference.ts';
import { isGrave } from './change-words.ts';
import type { FieldProblem } from './problems-of.ts';
import { changeList, type Way } from './publishing.ts';
import { filled, words } from './words.ts';

/** What is asked once more before it goes out. */
export interface Confirmation {
  readonly way: Way | undefined;
  readonly changes: readonly Change[];
  /** BCP 47: of plain words. */
  readonly language: string;
  readonly problems: readonly FieldProblem[];
  /** A banner would show it. */
  readonly isBelieved: boolean;
  readonly revision: number;
  /** What was published before was signed, and this isn't; or this is signed, and that wasn't with the same key. */
  readonly doubt: 'unsigned' | 'foreign' | undefined;
  confirm(): void;
}

const box = (name: string, label: string) =>
  html`<label class="check"><input type="checkbox" name=${name} required /> <span>${label}</span></label>`;

const closest = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')!;

const buttons: Readonly<Record<Way, string>> = {
  put: words.yesPublish,
  download: words.yesDownload,
  save: words.yesSave,
  'save-as': words.yesSave,
  clear: words.yesPublish,
};

function body({
  way,
  changes,
  language,
  problems,
  isBelieved,
  revision,
  doubt,
  confirm,
}: Confirmation): TemplateResult {
  const graves = new Set(changes.map(isGrave));
  const errors = problems.filter(({ isHint }) => !isHint);
  const submit = (event: Event) => {
    event.preventDefault();
    closest(event).close();
    confirm();
  };
  const back = html`<button type="button" @click=${(event: Event) => closest(event).close()}>${words.back}</button>`;
  if (!isBelieved && way !== 'clear') {
    return html`<p class="problem">${words.confirmRefused}</p><ul>${errors.map(({ words: said }) => html`<li>${said}</li>`)}</ul><div class="tools">${back}</div>`;
  }
  return html`<form @submit=${submit}>
    ${
      way === 'clear'
        ? box('clear', words.confirmClear)
        : html`
          <p class="muted">${filled(words.confirmDetails, { revision })}</p>
          ${changes.length ? changeList(changes, language) : html`<p>${words.changesNone}</p>`}
          ${graves.has('status') ? box('status', words.confirmStatus) : nothing}
          ${graves.has('numbers') ? box('numbers', words.confirmNumbers) : nothing}
          ${errors.length ? html`<ul>${errors.map(({ words: said }) => html`<li class="problem">${said}</li>`)}</ul>${box('problems', words.confirmProblems)}` : nothing}
        `
    }
    ${doubt ? box('signature', doubt === 'unsigned' ? words.confirmUnsigned : words.confirmForeign) : nothing}
    <div class="tools"><button class="main">${way ? buttons[way] : ''}</button>${back}</div>
  </form>`;
}

/** The step before publishing. A changed status and changed numbers have to be confirmed each by itself. */
export const confirmation = (own: Confirmation): TemplateResult =>
  html`<dialog id="confirm" aria-labelledby="confirm-title">
    <h2 id="confirm-title">${own.way === 'clear' ? words.clearTitle : words.confirmTitle}</h2>
    ${own.way ? body(own) : nothing}
  </dialog>`;
