import { html, nothing, type TemplateResult } from 'lit';

/** What a field says of itself. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly note?: string | undefined;
}

type Kind = 'url' | 'tel' | 'text';

const describedBy = ({ id, hint, error, note }: Field) =>
  [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(' ') || nothing;

const remarks = ({ id, error, note }: Field) => html`
  ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  ${note ? html`<p class="note" id="${id}-note">${note}</p>` : nothing}
`;

const hintOf = ({ id, hint }: Field) => (hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing);

/** One line to type in. @param list the id of a `datalist` with what could be meant */
export function textField(
  field: Field,
  value: string,
  type: (value: string) => void,
  { kind = 'text', list }: { readonly kind?: Kind; readonly list?: string } = {},
): TemplateResult {
  const modes = { url: 'url', tel: 'tel', text: 'text' } as const;
  // Never `type=url`: the browser's own words would stand beside ours.
  return html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${hintOf(field)}
    <input
      id=${field.id} type="text" inputmode=${modes[kind]} autocomplete="off" autocapitalize="off" spellcheck="false"
      list=${list ?? nothing} .value=${value} aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @input=${({ target }: Event) => type((target as HTMLInputElement).value)}
    />
    ${remarks(field)}
  </div>`;
}

/** One of a list. */
export function selectField(
  field: Field,
  value: string,
  options: readonly (readonly [value: string, words: string, lang?: string])[],
  pick: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${hintOf(field)}
    <select inert id=${field.id} aria-describedby=${describedBy(field)}
      @change=${({ target }: Event) => pick((target as HTMLSelectElement).value)}>
      ${options.map(
        ([own, words, lang]) =>
          html`<option value=${own} lang=${lang ?? nothing} .selected=${own === value}>${words}</option>`,
      )}
    </select>
    ${remarks(field)}
  </div>`;
}

/** One of a few, each with a word on what it is for. */
export function radioField(
  { id, label }: Field,
  value: string,
  options: readonly (readonly [value: string, name: string, hint: string])[],
  pick: (value: string) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${label}</legend>
    ${options.map(
      ([own, name, hint]) => html`<div class="choice">
        <input type="radio" id="${id}-${own}" name=${id} value=${own} .checked=${own === value}
          aria-describedby="${id}-${own}-hint" @change=${() => pick(own)} />
        <label for="${id}-${own}">${name}</label>
        <p class="hint" id="${id}-${own}-hint">${hint}</p>
      </div>`,
    )}
  </fieldset>`;
}

/** Yes or no. */
export function checkField(
  field: Field,
  isOn: boolean,
  pick: (isOn: boolean) => void,
  isDisabled = false,
): TemplateResult {
  return html`<div class="choice">
    <input type="checkbox" id=${field.id} .checked=${isOn} ?disabled=${isDisabled} aria-describedby=${describedBy(field)}
      @change=${({ target }: Event) => pick((target as HTMLInputElement).checked)} />
    <label for=${field.id}>${field.label}</label>
    ${hintOf(field)}${remarks(field)}
  </div>`;
}
