import { html, nothing, type TemplateResult } from 'lit';
import { textField } from './fields.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

/** The site's own number, as it is typed and as it will be dialled. */
export function ownPart({ choices, own, choose }: Stage): TemplateResult {
  const { link, nameError, numberError, numberNote } = own;
  return html`<section aria-labelledby="own">
    <h2 id="own">${words.own}</h2>
    <p>${words.ownLead}</p>
    ${textField({ id: 'name', label: words.name, hint: words.nameHint, error: nameError }, choices.name, (value) =>
      choose('name', value),
    )}
    ${textField(
      { id: 'number', label: words.number, hint: words.numberHint, error: numberError, note: numberNote },
      choices.number,
      (value) => choose('number', value),
      { kind: 'tel' },
    )}
    <div role="status" class="said">
      ${
        link
          ? html`<p>${words.dialled}</p><p><a class="dialled" href=${link}>${link.replace(/^\w+:/, '')}</a></p><p>${words.try}</p>`
          : nothing
      }
    </div>
  </section>`;
}
