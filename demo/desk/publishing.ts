import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Change } from '../../src/publish/difference.ts';
import type { Fields } from '../../src/publish/draft.ts';
import { changeWords } from './change-words.ts';
import { canSaveInPlace } from './file-in-place.ts';
import { problemSummary } from './problem-summary.ts';
import type { FieldProblem } from './problems-of.ts';
import { type Signing, signing } from './signing.ts';
import { unbroken } from './unbroken.ts';
import { words } from './words.ts';

/** How it goes out. `clear` tells home pages that all is well. */
export type Way = 'put' | 'download' | 'save' | 'save-as' | 'clear';

/** Where the last publication stands. */
export type Stage =
  | { readonly name: 'idle'; readonly said?: string; readonly isGood?: boolean }
  | { readonly name: 'working' }
  | { readonly name: 'unguarded' }
  | {
      readonly name: 'conflict';
      readonly theirs: string;
      readonly changes: readonly Change[];
      readonly way: Way;
      readonly isNew: boolean;
    };

/** Where to, and by whom. The token lives in its field and nowhere else. */
export interface Target {
  readonly address: string;
  readonly standing: string;
}

export interface Publishing {
  readonly changes: readonly Change[];
  /** BCP 47: of plain words. */
  readonly language: string;
  readonly isFirst: boolean;
  readonly offers: readonly Fields[];
  readonly problems: readonly FieldProblem[];
  readonly target: Target;
  readonly stage: Stage;
  readonly isOver: boolean;
  readonly fileName: string | undefined;
  readonly signing: Signing;
  /** What readers have is signed. */
  readonly isSigned: boolean;
  ask(way: Way): void;
  aim(target: Partial<Target>): void;
  correct(entry: Fields): void;
  goTo(pointer: string): void;
  goOn(): void;
  takeTheirs(): void;
  publishUnguarded(): void;
  chooseKey(file: File | undefined): void;
  setValid(minutes: number): void;
}

/** The changes as a list; of many, all of them. */
export const changeList = (changes: readonly Change[], language: string): TemplateResult =>
  html`<ul class="changes" role="list">${changes.map((change) => html`<li class=${change.kind}>${unbroken(changeWords(change, language))}</li>`)}</ul>`;

function offersOf({ offers, correct }: Publishing): TemplateResult | typeof nothing {
  if (!offers.length) return nothing;
  return html`<div class="offer" id="offers">
    <p><b>${words.correctionsOffer}</b></p>
    <ul role="list">${offers.map((entry) => html`<li><p>${unbroken(`${entry.text}`)}</p><button type="button" @click=${() => correct(entry)}>${words.correctionAdd}</button></li>`)}</ul>
  </div>`;
}

function stageOf(own: Publishing): TemplateResult {
  const { stage } = own;
  const said = stage.name === 'idle' ? stage.said : stage.name === 'working' ? words.working : '';
  return html`
    <p role="status" id="said" tabindex="-1" class="said ${stage.name === 'idle' && said ? (stage.isGood ? 'good' : 'bad') : ''}">${said}</p>
    <div id="question" tabindex="-1">
      ${
        stage.name === 'conflict'
          ? html`<div class="offer">
              <p><b>${stage.isNew ? words.occupied : words.conflict}</b></p>
              ${stage.changes.length ? changeList(stage.changes, own.language) : html`<p>${words.conflictSame}</p>`}
              <button type="button" class="main" @click=${own.goOn}>${words.conflictMine}</button>
              <button type="button" @click=${own.takeTheirs}>${words.conflictTheirs}</button>
            </div>`
          : nothing
      }
      ${stage.name === 'unguarded' ? html`<div class="offer"><p>${words.unguarded}</p><button type="button" @click=${own.publishUnguarded}>${words.unguardedGo}</button></div>` : nothing}
    </div>
  `;
}

function putForm(own: Publishing): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    own.ask('put');
  };
  const aim = (name: keyof Target) => (event: Event) =>
    own.aim({ [name]: (event.currentTarget as HTMLInputElement).value });
  return html`<form class="ways" id="put" @submit=${submit}>
    <h3>${words.publishAddressTitle}</h3>
    <div class="field">
      <label for="put-address">${words.publishAddress}</label>
      <input id="put-address" inputmode="url" autocomplete="off" aria-required="true" aria-invalid="false" .value=${live(own.target.address)} @input=${aim('address')} />
    </div>
    <div class="field">
      <label for="put-standing">${words.standingAddress} <span class="muted">(${words.optional})</span></label>
      <p class="hint" id="put-standing-hint">${words.standingHint}</p>
      <input id="put-standing" inputmode="url" autocomplete="off" aria-describedby="put-standing-hint" .value=${live(own.target.standing)} @input=${aim('standing')} />
    </div>
    <div class="field">
      <label for="put-user">${words.user} <span class="muted">(${words.optional})</span></label>
      <p class="hint" id="put-user-hint">${words.userHint}</p>
      <input id="put-user" name="user" autocomplete="username" aria-describedby="put-user-hint" />
    </div>
    <div class="field">
      <label for="put-token">${words.token}</label>
      <p class="hint" id="put-token-hint">${words.tokenHint}</p>
      <input id="put-token" name="token" type="password" autocomplete="current-password" aria-describedby="put-token-hint" />
    </div>
    <button class="main">${words.publishNow}</button>
    ${
      own.isOver && own.target.standing
        ? html`<h3>${words.clearTitle}</h3><p>${words.clearText}</p><button type="button" @click=${() => own.ask('clear')}>${words.clear}</button>`
        : nothing
    }
  </form>`;
}

/** The last part of the page: what is missing, what changes, and the ways out. */
export function publishing(own: Publishing): TemplateResult {
  const { changes, isFirst, ask, fileName } = own;
  return html`<section id="publish" aria-labelledby="publish-title">
    <h2 id="publish-title" tabindex="-1">${words.publish}</h2>
    ${problemSummary(own.problems, own.goTo)}
    <h3>${words.changes}</h3>
    ${changes.length ? html`${isFirst ? html`<p>${words.changesAll}</p>` : nothing}${changeList(changes, own.language)}` : html`<p>${words.changesNone}</p>`}
    ${offersOf(own)}
    ${stageOf(own)}
    ${signing(own.signing, own.isSigned, own.chooseKey, own.setValid)}
    ${putForm(own)}
    <div class="ways">
      <h3>${words.publishFileTitle}</h3>
      <p>${words.publishFileText}</p>
      <div class="tools">
        <button type="button" @click=${() => ask('download')}>${words.download}</button>
        ${fileName ? html`<button type="button" @click=${() => ask('save')}>${words.saveInPlace}</button>` : nothing}
        ${!fileName && canSaveInPlace() ? html`<button type="button" @click=${() => ask('save-as')}>${words.saveAs}</button>` : nothing}
      </div>
    </div>
  </section>`;
}
