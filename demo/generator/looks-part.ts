import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contactNamed } from '../../src/feed/find-contacts.ts';
import { allTexts } from '../../src/feed/text.ts';
import { languages } from '../../src/i18n/languages.ts';
import { SECTION_WORDS } from '../../src/publish/embed/attribute-table.ts';
import { COLOURS, type ColourName, colourError, hexOf, ownColour } from './colours.ts';
import { checkField, radioField, selectField, textField } from './fields.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

function areaField({ choices, reading, choose }: Stage): TemplateResult {
  const { contacts = [] } = reading?.feed ?? {};
  const isUnknown = choices.area.trim() && reading?.feed && !contactNamed(contacts, choices.area.trim());
  return html`
    ${textField(
      { id: 'area', label: words.area, hint: words.areaHint, note: isUnknown ? words.areaUnknown : undefined },
      choices.area,
      (value) => choose('area', value),
      { list: 'areas' },
    )}
    <datalist id="areas">${contacts.map(({ area }) => html`<option value=${allTexts(area)[0]!}></option>`)}</datalist>
  `;
}

function sectionsField({ choices, choose, moveUp }: Stage): TemplateResult {
  const chosen = choices.sections.split(' ');
  const all = [
    ...chosen,
    ...SECTION_WORDS.filter((name) => !chosen.includes(name)),
  ] as (typeof SECTION_WORDS)[number][];
  const turn = (name: string, isOn: boolean) => {
    const now = isOn ? [...chosen, name] : chosen.filter((other) => other !== name);
    choose('sections', now.length ? now.join(' ') : name);
  };
  return html`<fieldset>
    <legend>${words.sections}</legend>
    <ol class="sections" role="list">
      ${repeat(
        all,
        (name) => name,
        (name) => {
          const label = words.sectionNames[name];
          const isLast = chosen.length === 1 && chosen[0] === name;
          const note = isLast ? words.sectionsNeeded : undefined;
          return html`<li>
            ${checkField({ id: `section-${name}`, label, note }, chosen.includes(name), (isOn) => turn(name, isOn), isLast)}
            ${
              chosen.includes(name)
                ? html`<button type="button" id="up-${name}" aria-label=${words.up(label)}
                    aria-disabled=${chosen[0] === name} @click=${() => moveUp(name)}>↑</button>`
                : nothing
            }
          </li>`;
        },
      )}
    </ol>
  </fieldset>`;
}

function colourField({ choices, choose }: Stage, name: ColourName): TemplateResult {
  const label = words.colour[name];
  return html`<div class="colour">
    ${textField({ id: name, label, error: colourError(name, choices) }, choices[name], (value) => choose(name, value))}
    <input type="color" aria-label=${words.picker(label)} .value=${hexOf(choices[name]) ?? ownColour(name, choices.theme)}
      @input=${({ target }: Event) => choose(name, (target as HTMLInputElement).value)} />
  </div>`;
}

/** How the banner looks. */
export function looksPart(stage: Stage): TemplateResult {
  const { choices, choose } = stage;
  const layouts = Object.entries(words.layouts).map(([layout, [name, hint]]) => [layout, name, hint] as const);
  const spoken = Object.entries(languages).map(([tag, { name }]) => [tag, name, tag] as const);
  const levels = ['1', '2', '3', '4', '5'].map((level) => [level, level] as const);
  return html`<section aria-labelledby="looks">
    <h2 id="looks">${words.looks}</h2>
    ${radioField({ id: 'layout', label: words.layout }, choices.layout, layouts, (value) => choose('layout', value))}
    ${areaField(stage)}
    ${sectionsField(stage)}
    ${selectField({ id: 'lang', label: words.lang, hint: words.langHint }, choices.lang, [['', words.langUsual], ...spoken], (value) => choose('lang', value))}
    ${selectField({ id: 'theme', label: words.theme }, choices.theme, Object.entries(words.themes), (value) => choose('theme', value))}
    ${textField({ id: 'label', label: words.label, hint: words.labelHint }, choices.label, (value) => choose('label', value))}
    ${selectField({ id: 'heading-level', label: words.headingLevel, hint: words.headingHint }, choices['heading-level'], levels, (value) => choose('heading-level', value))}
    <fieldset>
      <legend>${words.colours}</legend>
      <p class="hint">${words.coloursHint}</p>
      ${COLOURS.map((name) => colourField(stage, name))}
    </fieldset>
  </section>`;
}
