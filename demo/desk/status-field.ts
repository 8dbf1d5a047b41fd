import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Editing } from './editing.ts';
import { fieldId } from './editing.ts';
import type { FieldRow } from './form-table.ts';
import { filled, statusWords, words } from './words.ts';

/** Arrow keys choose what they go to, which is read anyway. Orca with Firefox is silent on a choice by the Space bar in a form that has just come. */
const spaceOn = ({ key, target }: KeyboardEvent) => key === ' ' && !(target as HTMLInputElement).checked;

/** The one choice that everything else hangs on. */
export function statusField(editing: Editing, row: FieldRow): TemplateResult {
  const id = fieldId(['status']);
  const problems = editing.problemsAt(['status']);
  return html`<fieldset class="field status" id=${id} tabindex="-1" aria-describedby="${id}-problems">
    <legend>${row.label}</legend>
    <div class="choices">
      ${Object.entries(statusWords).map(
        ([status, [name, meaning]]) => html`<label class="choice ${status}">
          <input type="radio" name="status" value=${status} .checked=${live(editing.document.status === status)}
            @change=${() => editing.set(['status'], status)}
            @keydown=${(event: KeyboardEvent) => spaceOn(event) && editing.say(filled(words.chosen, { choice: name }))} />
          <span><b>${name}</b> <span class="muted">${meaning}</span></span>
        </label>`,
      )}
    </div>
    <div id="${id}-problems">${problems.length ? problems.map(({ words }) => html`<p class="problem">${words}</p>`) : nothing}</div>
  </fieldset>`;
}
