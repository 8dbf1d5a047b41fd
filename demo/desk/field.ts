import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Path, valueOn } from '../../src/publish/draft/edited-at.ts';
import { otherLanguages, ownWords, withOwnWords } from '../../src/publish/draft/own-words.ts';
import { type Editing, fieldId } from './editing.ts';
import type { FieldRow, Kind } from './form-table.ts';
import { fieldTime, timeOfField } from './local-time.ts';
import { numberList } from './number-list.ts';
import { statusField } from './status-field.ts';
import { sourcesOf, withSource } from './with-source.ts';
import { filled, words } from './words.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a control shows of a value, and what it makes of what is typed. */
interface Way {
  readonly shown: (value: unknown, editing: Editing) => string;
  readonly written: (typed: string, value: unknown, editing: Editing) => unknown;
}

const plain: Way = {
  shown: (value) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : ''),
  written: (typed) => typed || undefined,
};
const text: Way = {
  shown: (value, { language }) => ownWords(value, language),
  written: (typed, value, { language }) => withOwnWords(value, language, typed),
};
const ways: Partial<Record<Kind, Way>> = {
  words: text,
  'long-words': text,
  items: {
    shown: (value) => (Array.isArray(value) ? value.join(', ') : ''),
    written: (typed) => {
      const items = typed.split(/[,;\n]/).map((item) => item.trim());
      return typed.trim() ? items.filter(Boolean) : undefined;
    },
  },
  seconds: { shown: plain.shown, written: (typed) => (typed ? Number(typed) : undefined) },
  time: { shown: fieldTime, written: timeOfField },
};

interface Attributes {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: boolean;
}

function control(
  editing: Editing,
  row: FieldRow,
  path: Path,
  { id, describedBy, invalid }: Attributes,
): TemplateResult {
  const value = valueOn(editing.document, path);
  const { shown, written } = ways[row.kind] ?? plain;
  const input = ({ currentTarget }: Event) =>
    editing.set(path, written((currentTarget as Input).value, valueOn(editing.document, path), editing));
  const leave = () => editing.leave(path);
  const now = shown(value, editing);
  if (row.kind === 'long-words' || row.kind === 'long') {
    return html`<textarea id=${id} rows="3" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(now)} @input=${input} @blur=${leave}></textarea>`;
  }
  if (row.kind === 'choice' || row.kind === 'contact') {
    const options = row.kind === 'contact' ? contactOptions(editing) : (row.options ?? []);
    const chosen = now === row.usual ? '' : now;
    const isKnown = options.some(([option]) => option === chosen);
    return html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${input} @blur=${leave}>
      ${isKnown ? nothing : html`<option value=${chosen} selected>${chosen}</option>`}
      ${options.map(([option, label]) => html`<option value=${option} .selected=${live(option === chosen)}>${label}</option>`)}
    </select>`;
  }
  if (row.kind === 'source') {
    const name = sourcesOf(editing.document).find((source) => source.id === value)?.name ?? now;
    const change = ({ currentTarget }: Event) =>
      editing.edit((document) => withSource(document, path, (currentTarget as Input).value.trim()));
    return html`<input id=${id} list="known-sources" autocomplete="off" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(`${name}`)} @change=${change} @blur=${leave} />`;
  }
  const type = row.kind === 'time' ? 'datetime-local' : row.kind === 'seconds' ? 'number' : 'text';
  const mode = row.kind === 'address' ? 'url' : nothing;
  return html`<input id=${id} type=${type} inputmode=${mode} autocomplete="off" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(now)} @input=${input} @blur=${leave} />`;
}

const contactOptions = ({ places, language }: Editing): (readonly [string, string])[] => [
  ['', 'No certain place'],
  ...places.map(({ id, area }) => [id, ownWords(area, language) || id] as const),
];

/** What there is to say below a field: the problems that somebody has had the chance to mend. */
export function problemList(editing: Editing, path: Path, id: string): TemplateResult {
  const problems = editing.problemsAt(path);
  return html`<div id=${id}>${problems.map((problem) => html`<p class=${problem.isHint ? 'hint-problem' : 'problem'}>${problem.words}</p>`)}</div>`;
}

/** One field of the form: its label, the control, and what is to be said about it. */
export function field(editing: Editing, row: FieldRow, path: Path): TemplateResult {
  if (row.kind === 'numbers') return numberList(editing, path);
  if (row.kind === 'status') return statusField(editing, row);
  const id = fieldId(path);
  const others = row.kind.endsWith('words') ? otherLanguages(valueOn(editing.document, path), editing.language) : [];
  const invalid = editing.problemsAt(path).some(({ isHint }) => !isHint);
  const hint = [row.hint, row.kind === 'time' ? words.localTime : ''].filter(Boolean).join(' ');
  return html`<div class="field ${row.kind.startsWith('long') ? 'wide' : ''}">
    <label for=${id}>${row.label}${row.isNeeded ? nothing : html` <span class="muted">(${words.optional})</span>`}</label>
    <p class="hint" id="${id}-hint">${hint}${others.length ? html` <span class="languages">${filled(words.otherLanguages, { languages: others.join(', ') })}</span>` : nothing}</p>
    ${control(editing, row, path, { id, describedBy: `${id}-hint ${id}-problems`, invalid })}
    ${problemList(editing, path, `${id}-problems`)}
  </div>`;
}
