import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isObject } from '../../src/feed/shape.ts';
import { editedAt, extended } from '../../src/publish/draft/edited-at.ts';
import { ownWords } from '../../src/publish/draft/own-words.ts';
import type { Fields } from '../../src/publish/draft.ts';
import { type PastedList, type PastedNumber, type PastedRow, pastedList } from '../../src/publish/pasted-list.ts';
import type { Editing } from './editing.ts';
import { dialWords } from './number-list.ts';
import { unbroken } from './unbroken.ts';
import { withSource } from './with-source.ts';
import { filled, words } from './words.ts';

/** A pasted list at work: its rows are offers until somebody has taken each of them over. */
export interface Pasted {
  readonly text: string;
  readonly list?: PastedList | undefined;
  /** Who sent it: the name of a source. */
  readonly source?: string;
  /** Said of the last row that was decided on. */
  readonly said?: string;
}

type Input = HTMLInputElement | HTMLTextAreaElement;
const typed = ({ currentTarget }: Event) => (currentTarget as Input).value;

const asNumber = ({ display, ext, label }: PastedNumber) =>
  ext || label ? { display, ...(ext && { ext }), ...(label && { label }) } : display;

const isPlace = (area: string, language: string) => (contact: unknown) =>
  isObject(contact) && ownWords(contact.area, language).toLowerCase() === area.toLowerCase();

/** A document with a row as one of its contacts; where the place is there already, it gets the row's numbers and keeps all else. */
export function withRow(document: Fields, row: PastedRow, language: string, source = ''): Fields {
  const contacts = Array.isArray(document.contacts) ? document.contacts : [];
  const numbers = row.numbers.map(asNumber);
  const there = contacts.findIndex(isPlace(row.area, language));
  const { area, agency, note } = row;
  const taken =
    there >= 0
      ? editedAt(document, ['contacts', there, 'numbers'], numbers)
      : extended(document, ['contacts'], [{ area, ...(agency && { agency }), numbers, ...(note && { note }) }]);
  return source ? withSource(taken, ['contacts', there >= 0 ? there : contacts.length, 'source'], source) : taken;
}

function doubts(row: PastedRow): string[] {
  const ofNumbers = row.numbers.flatMap(({ display, doubts }) =>
    doubts.map((name) => filled(words[doubtName(name)], { number: display })),
  );
  return [...row.doubts.map((name) => words[doubtName(name)]), ...ofNumbers];
}

const doubtName = (name: PastedRow['doubts'][number]) => (name === 'no-area' ? ('noArea' as const) : name);

interface Rows {
  readonly editing: Editing;
  readonly pasted: Pasted;
  change(pasted: Pasted): void;
}

function decided({ pasted, change }: Rows, index: number, sentence: string): void {
  const { rows, left } = pasted.list!;
  const others = rows.filter((_row, at) => at !== index);
  const said = filled(sentence, { area: rows[index]!.area, count: others.length });
  change({ ...pasted, list: { rows: others, left }, said: others.length ? said : words.pasteDone });
}

/** A number of a row. @param place where it stands in its row, which has one or many */
const numberField = (
  number: PastedNumber,
  { id, at, isOne }: { readonly id: string; readonly at: number; readonly isOne: boolean },
  editing: Editing,
  put: (display: string) => void,
): TemplateResult => html`<div class="field">
  <label for="${id}-number-${at}">Number${isOne ? '' : ` ${at + 1}`}${number.label ? `: ${number.label}` : ''}</label>
  <input id="${id}-number-${at}" type="tel" dir="ltr" autocomplete="off" aria-describedby="${id}-dial-${at}" .value=${live(number.display)} @input=${(event: Event) => put(typed(event))} />
  ${dialWords(asNumber(number), editing, `${id}-dial-${at}`)}
</div>`;

function rowForm(own: Rows, row: PastedRow, index: number): TemplateResult {
  const { editing, pasted, change } = own;
  const id = `pasted-${index}`;
  const put = (fields: Partial<PastedRow>) => {
    const { rows, left } = pasted.list!;
    change({
      ...pasted,
      list: { rows: rows.map((other, at) => (at === index ? { ...row, ...fields } : other)), left },
    });
  };
  const putNumber = (at: number, display: string) =>
    put({ numbers: row.numbers.map((number, other) => (other === at ? { ...number, display, doubts: [] } : number)) });
  const take = () => {
    editing.edit((document) => withRow(document, row, editing.language, pasted.source?.trim()));
    decided(own, index, words.pasteTaken);
  };
  const isThere =
    Array.isArray(editing.document.contacts) && editing.document.contacts.some(isPlace(row.area, editing.language));
  return html`<li class="entry">
    <p class="from">${unbroken(filled(words.pasteFrom, { line: row.line }))}</p>
    ${doubts(row).map((doubt) => html`<p class="problem">${unbroken(doubt)}</p>`)}
    ${isThere ? html`<p class="hint-problem">${filled(words.pasteThere, { area: row.area })}</p>` : nothing}
    <div class="fields">
      <div class="field">
        <label for="${id}-area">Place</label>
        <input id="${id}-area" autocomplete="off" .value=${live(row.area)} @input=${(event: Event) => put({ area: typed(event), doubts: row.doubts.filter((name) => name !== 'no-area') })} />
      </div>
      <div class="field">
        <label for="${id}-agency">Who answers <span class="muted">(${words.optional})</span></label>
        <input id="${id}-agency" autocomplete="off" .value=${live(row.agency ?? '')} @input=${(event: Event) => put({ agency: typed(event) })} />
      </div>
      ${row.numbers.map((number, at) => numberField(number, { id, at, isOne: row.numbers.length === 1 }, editing, (display) => putNumber(at, display)))}
    </div>
    <div class="tools">
      <button type="button" class="take" ?disabled=${!row.area.trim()} @click=${take}>${words.pasteTake}<span class="unseen">: ${row.area}</span></button>
      <button type="button" class="quiet" @click=${() => decided(own, index, words.pasteLeftOut)}>${words.pasteLeave}<span class="unseen">: ${row.area}</span></button>
    </div>
  </li>`;
}

function found(own: Rows): TemplateResult | typeof nothing {
  const { pasted, change } = own;
  const { rows, left } = pasted.list ?? { rows: [], left: [] };
  const forAll = (fields: Partial<PastedRow>) =>
    change({ ...pasted, list: { rows: rows.map((row) => ({ ...row, ...fields })), left } });
  return html`
    ${
      rows.length
        ? html`<div class="fields"><div class="field">
            <label for="pasted-agency">Who answers at all of these</label>
            <input id="pasted-agency" autocomplete="off" @input=${(event: Event) => forAll({ agency: typed(event) })} />
          </div>
          <div class="field">
            <label for="pasted-source">Who sent this list</label>
            <input id="pasted-source" list="known-sources" autocomplete="off" .value=${live(pasted.source ?? '')} @input=${(event: Event) => change({ ...pasted, source: typed(event) })} />
          </div></div>`
        : nothing
    }
    <ol class="rows" role="list">${rows.map((row, index) => rowForm(own, row, index))}</ol>
    ${left.length ? html`<div class="left"><p>${words.pasteLeft}</p><ul>${left.map((line) => html`<li>${unbroken(line)}</li>`)}</ul></div>` : nothing}
  `;
}

/** From a list as it was mailed to contacts, row by row. */
export function pasteList(editing: Editing, pasted: Pasted, change: (pasted: Pasted) => void): TemplateResult {
  const read = () => {
    const { country, service } = editing;
    const list = pastedList(pasted.text, { country, service });
    const count = list.rows.length;
    const told = count === 1 ? words.pasteFoundOne : filled(words.pasteFound, { count });
    change({ ...pasted, text: count ? '' : pasted.text, list, said: count ? told : words.pasteNone });
  };
  const { contacts } = editing.document;
  const isFirst = !Array.isArray(contacts) || !contacts.length;
  return html`<div class="paste">
    <p id="paste-said" tabindex="-1">${pasted.said ?? ''}</p>
    <details class="rare" ?open=${isFirst || Boolean(pasted.list?.rows.length)}>
      <summary>${words.pasteTitle}</summary>
      <div class="field">
        <label for="paste-text">${words.pasteLabel}</label>
        <textarea id="paste-text" rows="4" spellcheck="false" .value=${live(pasted.text)} @input=${(event: Event) => change({ ...pasted, text: typed(event) })}></textarea>
      </div>
      <button type="button" id="paste-read" ?disabled=${!pasted.text.trim()} @click=${read}>${words.pasteRead}</button>
      ${found({ editing, pasted, change })}
    </details>
  </div>`;
}
