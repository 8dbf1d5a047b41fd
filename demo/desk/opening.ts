import { html, nothing, type TemplateResult } from 'lit';
import { canSaveInPlace } from './file-in-place.ts';
import { words } from './words.ts';

/** What the first screen needs: what to say, and the ways to begin. */
export interface Opening {
  readonly address: string;
  readonly isBusy: boolean;
  /** What went wrong. */
  readonly said: string;
  /** The text has several alerts, and somebody has to say which. */
  readonly isChoice: boolean;
  start(): void;
  openAddress(address: string): void;
  openFile(file: File): void;
  openInPlace(): void;
  openText(text: string, alertId: string): void;
}

const fieldOf = (form: EventTarget | null, name: string) => `${new FormData(form as HTMLFormElement).get(name) ?? ''}`;

/** The ways to begin, on the first screen. */
export function opening(own: Opening): TemplateResult {
  const submit = (act: (form: EventTarget | null) => void) => (event: SubmitEvent) => {
    event.preventDefault();
    act(event.currentTarget);
  };
  return html`
    <header><h1 tabindex="-1">${words.title}</h1><p class="lead">${words.lead}</p></header>
    <p role="status" class=${own.said ? 'said bad' : 'said'}>${own.isBusy ? words.opening : own.said}</p>
    <div class="starts">
      <section class="start">
        <h2>${words.startTitle}</h2>
        <p>${words.startText}</p>
        <button type="button" class="main" id="start" @click=${own.start}>${words.start}</button>
      </section>
      <section class="start">
        <h2>${words.openAddressTitle}</h2>
        <form @submit=${submit((form) => own.openAddress(fieldOf(form, 'address')))}>
          <label for="open-address">${words.openAddressLabel}</label>
          <input id="open-address" name="address" inputmode="url" autocomplete="url" required aria-invalid="false" .value=${own.address} />
          <button>${words.openAddress}</button>
        </form>
      </section>
      <section class="start">
        <h2>${words.openFileTitle}</h2>
        <label for="open-file">${words.openFileLabel}</label>
        <input id="open-file" type="file" accept=".json,.xml,.cap,application/json,application/xml,text/xml"
          @change=${({ currentTarget }: Event) => {
            const [file] = (currentTarget as HTMLInputElement).files ?? [];
            if (file) own.openFile(file);
          }} />
        ${canSaveInPlace() ? html`<button type="button" @click=${own.openInPlace}>${words.openFileInPlace}</button>` : nothing}
      </section>
      <section class="start">
        <h2>${words.openPastedTitle}</h2>
        <form @submit=${submit((form) => own.openText(fieldOf(form, 'text'), fieldOf(form, 'alert')))}>
          <label for="open-text">${words.openPastedLabel}</label>
          <textarea id="open-text" name="text" rows="4" spellcheck="false" required aria-invalid="false"></textarea>
          ${own.isChoice ? html`<label for="open-alert">${words.whichAlert}</label><input id="open-alert" name="alert" autocomplete="off" />` : nothing}
          <button>${words.openPasted}</button>
        </form>
      </section>
    </div>
  `;
}
