import { html, nothing, type TemplateResult } from 'lit';
import { EMBED_FORMS } from '../../src/publish/embed-code.ts';
import { formOf, hasInside, isKeyWrong } from './embed-options.ts';
import { checkField, radioField, textField } from './fields.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const MOST_ROWS = 16;

function copyButton({ copied, copy }: Stage, what: 'code' | 'policy'): TemplateResult {
  const label = what === 'code' ? words.copy : words.copyPolicy;
  return html`<div class="copy">
    <button type="button" id="copy-${what}" class=${what === 'code' ? 'main' : ''} @click=${() => copy(what)}>${label}</button>
    <span class="copied">${copied?.what === what ? copied.words : nothing}</span>
  </div>`;
}

function policyLines(stage: Stage, policy: readonly string[]): TemplateResult {
  return html`
    <h3>${words.policy}</h3>
    <p>${words.policyLead}</p>
    <pre id="policy"><code>${policy.join('; ')}</code></pre>
    ${copyButton(stage, 'policy')}
  `;
}

function missing({ choices, src, base, reading }: Stage): string {
  if (!src) return words.noCode;
  if (!base) return words.noCodeBase;
  if (isKeyWrong(choices)) return words.noCodeKey;
  return reading?.feed?.status === 'none' ? words.noCopyCalm : words.noCopy;
}

function result(stage: Stage): TemplateResult {
  const { code } = stage;
  if (!code) return html`<p class="note" id="no-code">${missing(stage)}</p>`;
  const rows = Math.min(code.code.split('\n').length + 2, MOST_ROWS);
  return html`
    <div class="field">
      <label for="code-text">${words.codeLabel}</label>
      <textarea id="code-text" readonly spellcheck="false" rows=${rows} .value=${code.code}></textarea>
    </div>
    ${copyButton(stage, 'code')}
    ${code.notes.length ? html`<h3>${words.notes}</h3><ul class="notes">${code.notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
    ${code.policy.length ? policyLines(stage, code.policy) : nothing}
  `;
}

function baseError({ choices, base }: Stage): string | undefined {
  if (base) return;
  return choices.base.trim() ? words.baseForm : words.baseOwn;
}

/** What the site takes, and the code for that. */
export function codePart(stage: Stage): TemplateResult {
  const { choices, pinned, choose } = stage;
  const forms = EMBED_FORMS.map((form) => [form, words.forms[form].name, words.forms[form].hint] as const);
  const yes = (isOn: boolean) => (isOn ? 'yes' : 'no');
  return html`<section aria-labelledby="code">
    <h2 id="code">${words.code}</h2>
    ${radioField({ id: 'form', label: words.form }, formOf(choices), forms, (value) => choose('form', value))}
    ${
      hasInside(choices)
        ? checkField(
            { id: 'snapshot', label: words.inside, hint: words.insideHint },
            choices.snapshot === 'yes',
            (isOn) => choose('snapshot', yes(isOn)),
          )
        : nothing
    }
    ${checkField(
      { id: 'pinned', label: words.pinned, hint: pinned ? words.pinnedHint : words.pinnedMissing },
      choices.pinned === 'yes' && pinned !== undefined,
      (isOn) => choose('pinned', yes(isOn)),
      !pinned,
    )}
    ${textField(
      { id: 'base', label: words.base, hint: words.baseHint, error: baseError(stage) },
      choices.base,
      (value) => choose('base', value),
      { kind: 'url' },
    )}
    ${result(stage)}
  </section>`;
}
