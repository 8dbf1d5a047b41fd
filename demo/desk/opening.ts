import { html, nothing, type TemplateResult } from 'lit';
import { canSaveInPlace } from './file-in-place.ts';
import { words } from './words.ts';

/** What is said of a way to begin that was tried. */
export interface Told {
  readonly at: 'address' | 'file' | 'text';
  readonly words: string;
  readonly isBusy?: boolean;
  /** The text has several alerts, and somebody has to say which. */
  readonly isChoice?: boolean;
}

/** What the first screen needs: what to say, and the ways to begin. */
export interface Opening {
  readonly address: string;
  readonly told: Told | undefined;
  start(): void;
  openAddress(address: string): void;
  openFile(file: File): void;
  openInPlace(): void;
  openText(text: string, alertId: string): void;
}

const fieldOf = (form: EventTarget | null, name: string) => `${new FormData(form as HTMLFormElement).get(name) ?? ''}`;

/** Stands there, empty, from the start: a region that comes with its words isn't heard everywhere. */
const outcome = (told: Told | undefined, at: Told['at']): TemplateResult => {
  const own = told?.at === at ? told : undefined;
  return html`<p role="status" id="open-${at}-told" class=${own && !own.isBusy ? 'said bad' : 'said'}>${own?.words}</p>`;
};

const isWrong = (told: Told | undefined, at: Told['at']): boolean => told?.at === at && !told.isBusy;

const submit = (act: (form: EventTarget | null) => void) => (event: SubmitEvent) => {
  event.preventDefault();
  act(event.currentTarget);
};

/** Not `required`: Firefox calls such a field invalid before anybody has been there. */
const addressStart = ({ address, told, openAddress }: Opening): TemplateResult => html`<section class="start">
  <h2>${words.openAddressTitle}</h2>
  <form @submit=${submit((form) => openAddress(fieldOf(form, 'address')))}>
    <label for="open-address">${words.openAddressLabel}</label>
    <input id="open-address" name="address" inputmode="url" autocomplete="url" aria-required="true"
      aria-invalid=${isWrong(told, 'address')} aria-describedby="open-address-told" .value=${address} />
    ${outcome(told, 'address')}
    <button>${words.openAddress}</button>
  </form>
</section>`;

function fileStart({ told, openFile, openInPlace }: Opening): TemplateResult {
  const choose = ({ currentTarget }: Event) => {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    if (file) openFile(file);
  };
  return html`<section class="start">
    <h2>${words.openFileTitle}</h2>
    <label for="open-file">${words.openFileLabel}</label>
    <input id="open-file" type="file" accept=".json,.xml,.cap,application/json,application/xml,text/xml"
      aria-describedby="open-file-told" @change=${choose} />
    ${outcome(told, 'file')}
    ${canSaveInPlace() ? html`<button type="button" @click=${openInPlace}>${words.openFileInPlace}</button>` : nothing}
  </section>`;
}

const textStart = ({ told, openText }: Opening): TemplateResult => html`<section class="start">
  <h2>${words.openPastedTitle}</h2>
  <form @submit=${submit((form) => openText(fieldOf(form, 'text'), fieldOf(form, 'alert')))}>
    <label for="open-text">${words.openPastedLabel}</label>
    <textarea id="open-text" name="text" rows="4" spellcheck="false" aria-required="true"
      aria-invalid=${isWrong(told, 'text')} aria-describedby="open-text-told"></textarea>
    ${outcome(told, 'text')}
    ${told?.isChoice ? html`<label for="open-alert">${words.whichAlert}</label><input id="open-alert" name="alert" autocomplete="off" />` : nothing}
    <button>${words.openPasted}</button>
  </form>
</section>`;

/** The ways to begin, on the first screen. */
export const opening = (own: Opening): TemplateResult => html`
  <header><h1 tabindex="-1">${words.title}</h1><p class="lead">${words.lead}</p></header>
  <div class="starts">
    <section class="start">
      <h2>${words.startTitle}</h2>
      <p>${words.startText}</p>
      <button type="button" class="main" id="start" @click=${own.start}>${words.start}</button>
    </section>
    ${addressStart(own)}${fileStart(own)}${textStart(own)}
  </div>
`;
