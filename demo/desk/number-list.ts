import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isObject } from '../../src/feed/shape.ts';
import { extended, type Path, valueOn } from '../../src/publish/draft/edited-at.ts';
import { ownWords, withOwnWords } from '../../src/publish/draft/own-words.ts';
import { type Editing, fieldId } from './editing.ts';
import { displayOf, numberWith, numberWords } from './number-words.ts';
import { unbroken } from './unbroken.ts';
import { words } from './words.ts';

type Input = HTMLInputElement | HTMLSelectElement;

/** What a tap on a number will do, in words beside its field. */
export function dialWords(
  number: unknown,
  { country, service, doubtsNumber }: Pick<Editing, 'country' | 'service' | 'doubtsNumber'>,
  id: string,
): TemplateResult {
  const said = numberWords(number, country, service);
  const doubt = said?.dial?.startsWith('+') && doubtsNumber?.(said.dial);
  return html`<div id=${id}>
    <p class="dial ${said ? (said.isGood ? 'good' : 'bad') : ''}">${said ? unbroken(said.words) : nothing}</p>
    ${doubt ? html`<p class="problem">${doubt} ${words.callFirst}</p>` : nothing}
  </div>`;
}

const CHANNELS = [
  ['', 'Voice calls'],
  ['sms', 'Text messages'],
  ['tty', 'TTY'],
] as const;

/** What few numbers need: a label, an extension, another channel, what to dial from abroad. */
function rareFields(editing: Editing, path: Path): TemplateResult {
  const id = fieldId(path);
  const number = valueOn(editing.document, path);
  const fields = isObject(number) ? number : {};
  const put = (name: string, value: unknown) => editing.set(path, numberWith(number, name, value, editing.country));
  const line = (
    name: string,
    label: string,
    shown: unknown,
    written: (typed: string) => unknown,
  ) => html`<div class="field">
    <label for="${id}-${name}">${label}</label>
    <input id="${id}-${name}" autocomplete="off" .value=${live(`${shown ?? ''}`)} @input=${({ currentTarget }: Event) => put(name, written((currentTarget as Input).value))} />
  </div>`;
  return html`<details class="rare">
    <summary>Label, extension, text messages</summary>
    <div class="fields">
      ${line('label', 'Label, such as “fire”', ownWords(fields.label, editing.language), (typed) => withOwnWords(fields.label, editing.language, typed))}
      ${line('ext', 'Extension', fields.ext, (typed) => typed || undefined)}
      <div class="field">
        <label for="${id}-channel">It takes</label>
        <select id="${id}-channel" @change=${({ currentTarget }: Event) => put('channel', (currentTarget as Input).value || undefined)}>
          ${CHANNELS.map(([value, label]) => html`<option value=${value} .selected=${live((fields.channel ?? '') === value)}>${label}</option>`)}
        </select>
      </div>
      ${line('dial', 'How it is dialled from abroad', fields.dial, (typed) => typed || undefined)}
    </div>
  </details>`;
}

/** The numbers of one place, each checked as it is typed. */
export function numberList(editing: Editing, path: Path): TemplateResult {
  const value = valueOn(editing.document, path);
  const numbers = Array.isArray(value) && value.length ? value : [''];
  const row = (number: unknown, index: number) => {
    const at = [...path, index];
    const id = fieldId(at);
    const problems = editing.problemsAt(at).filter(() => !displayOf(number).trim());
    const input = ({ currentTarget }: Event) =>
      editing.set(
        at,
        numberWith(valueOn(editing.document, at), 'display', (currentTarget as Input).value, editing.country),
      );
    return html`<div class="number">
      <label for=${id}>Number${numbers.length > 1 ? ` ${index + 1}` : ''}</label>
      <div class="line">
        <input id=${id} type="tel" autocomplete="off" dir="ltr" aria-describedby="${id}-dial ${id}-problems" aria-invalid=${numberWords(number, editing.country, editing.service)?.isGood === false}
          .value=${live(displayOf(number))} @input=${input} @blur=${() => editing.leave(at)} />
        ${numbers.length > 1 ? html`<button type="button" @click=${() => editing.remove(path, index)}>${words.remove}<span class="unseen"> ${displayOf(number)}</span></button>` : nothing}
      </div>
      ${dialWords(number, editing, `${id}-dial`)}
      <div id="${id}-problems">${problems.map((problem) => html`<p class="problem">${problem.words}</p>`)}</div>
      ${rareFields(editing, at)}
    </div>`;
  };
  const whole = editing.problemsAt(path).filter(({ pointer }) => pointer.endsWith('/numbers'));
  return html`<div class="field numbers" id=${fieldId(path)} tabindex="-1">
    ${numbers.map(row)}
    ${whole.map((problem) => html`<p class="problem">${problem.words}</p>`)}
    <button type="button" class="quiet" @click=${() => editing.edit((document) => extended(document, path, Array.isArray(value) && value.length ? [''] : ['', '']))}>Another number for this place</button>
  </div>`;
}
