import { html, nothing, type TemplateResult } from 'lit';
import { isObject } from '../../src/feed/shape.ts';
import { type Path, valueOn } from '../../src/publish/draft/edited-at.ts';
import { ownWords } from '../../src/publish/draft/own-words.ts';
import { isBlank } from '../../src/publish/draft/without-blanks.ts';
import { type Editing, fieldId } from './editing.ts';
import { field, problemList } from './field.ts';
import type { FieldRow, SectionRow } from './form-table.ts';
import { displayOf } from './number-words.ts';
import { unbroken } from './unbroken.ts';
import { filled, words } from './words.ts';

const pathOf = ({ at }: SectionRow): Path => (at ? [at] : []);

const entriesOf = (editing: Editing, section: SectionRow): unknown[] => {
  const list = section.entry ? valueOn(editing.document, pathOf(section)) : undefined;
  return Array.isArray(list) ? list : [];
};

function filledIn(editing: Editing, section: SectionRow): number {
  if (section.entry) return entriesOf(editing, section).filter((entry) => !isBlank(entry)).length;
  return section.fields.filter(({ name }) => !isBlank(valueOn(editing.document, [...pathOf(section), name]))).length;
}

const fieldsOf = (editing: Editing, rows: readonly FieldRow[], path: Path) =>
  rows.map((row) => field(editing, row, [...path, row.name]));

/** What an entry is known by, while it is closed. */
function nameOf(editing: Editing, section: SectionRow, path: Path): string {
  const words = (name: string) => ownWords(valueOn(editing.document, [...path, name]), editing.language);
  const named = words(section.named ?? '') || words('organization');
  const numbers = valueOn(editing.document, [...path, 'numbers']);
  const shown = Array.isArray(numbers) ? numbers.map(displayOf).filter(Boolean).join(', ') : '';
  return [named.length > 70 ? `${named.slice(0, 70)}…` : named, shown].filter(Boolean).join(': ');
}

function entryOf(editing: Editing, section: SectionRow, index: number, count: number): TemplateResult {
  const path = [...pathOf(section), index];
  const id = fieldId(path);
  const name = nameOf(editing, section, path);
  const usual = section.fields.filter(({ isRare }) => !isRare);
  const rare = section.fields.filter(({ isRare }) => isRare);
  const isWrong = editing.problemsAt(path).some(({ isHint }) => !isHint);
  const button = (label: string, act: () => void, isOff = false) =>
    html`<button type="button" class="quiet" ?disabled=${isOff} @click=${act}>${label}<span class="unseen">: ${name || section.entry}</span></button>`;
  return html`<details class="entry" id=${id}>
    <summary><b>${unbroken(name || `New ${section.entry}`)}</b>${isWrong ? html` <span class="problem">${words.needsALook}</span>` : nothing}</summary>
    <div role="group" aria-label=${name || `New ${section.entry}`}>
      <div class="fields">${fieldsOf(editing, usual, path)}</div>
      ${entryProblems(editing, section, path)}
      ${rare.length ? html`<details class="rare"><summary>${words.more}</summary><div class="fields">${fieldsOf(editing, rare, path)}</div></details>` : nothing}
      <div class="tools">
        ${button(words.moveUp, () => editing.move(pathOf(section), index, -1), index === 0)}
        ${button(words.moveDown, () => editing.move(pathOf(section), index, 1), index === count - 1)}
        ${button(words.remove, () => editing.remove(pathOf(section), index))}
      </div>
    </div>
  </details>`;
}

/** What is said of an entry as a whole, and of fields that the form doesn't show. */
function entryProblems(editing: Editing, section: SectionRow, path: Path): TemplateResult {
  const shown = section.fields.map(({ name }) => [...path, name]);
  const own: Editing = {
    ...editing,
    problemsAt: (at) => {
      const ofFields = new Set(shown.flatMap((inner) => editing.problemsAt(inner)));
      return editing.problemsAt(at).filter((problem) => !ofFields.has(problem));
    },
  };
  return problemList(own, path, `${fieldId(path)}-problems`);
}

function bodyOf(editing: Editing, section: SectionRow): TemplateResult {
  const path = pathOf(section);
  if (!section.entry) return html`<div class="fields">${fieldsOf(editing, section.fields, path)}</div>`;
  const entries = entriesOf(editing, section);
  return html`
    ${entries.map((entry, index) => (isObject(entry) ? entryOf(editing, section, index, entries.length) : nothing))}
    <button type="button" class="add" id="${fieldId(path)}-add" @click=${() => editing.add(path, {})}>${words.add} a ${section.entry}</button>
  `;
}

/** A part of the form. Those that few need are closed until there is something in them. */
export function section(
  editing: Editing,
  row: SectionRow,
  before: unknown = nothing,
  behind: unknown = nothing,
): TemplateResult {
  const hint = row.hint ? html`<p class="hint">${row.hint}</p>` : nothing;
  const body = html`${hint}${before}${bodyOf(editing, row)}${behind}`;
  if (!row.isFolded)
    return html`<section id=${row.id} aria-labelledby="${row.id}-title"><h2 id="${row.id}-title">${row.title}</h2>${body}</section>`;
  const count = filledIn(editing, row);
  return html`<section id=${row.id} class="folded"><details class="part">
    <summary><h2>${row.title}</h2> <span class="muted">${count ? filled(words.filledIn, { count }) : words.optional}</span></summary>
    ${body}
  </details></section>`;
}
