import { html, nothing, type TemplateResult } from 'lit';
import { readKeySet } from '../../src/publish/signing/read-key-set.ts';
import { type Signer, signerOf } from '../../src/publish/signing/signer-of.ts';
import { words } from './words.ts';

/** With what it is signed: the keys as the browser holds them, which can't be taken out again. They are kept nowhere else. */
export interface Signing {
  readonly signers: readonly Signer[];
  /** Why the chosen file is no use, in words. */
  readonly problem: string;
  /** For how long readers may trust what is signed, in minutes. */
  readonly validMinutes: number;
}

/** Three hours are also what banners give a feed that names no end. */
export const UNSIGNED: Signing = { signers: [], problem: '', validMinutes: 180 };

const MOST_BYTES = 65_536;

/** What a key file, chosen on this computer, is good for. Never rejects. */
export async function signersIn(file: File | undefined): Promise<Pick<Signing, 'signers' | 'problem'>> {
  if (!file) return { signers: [], problem: '' };
  const unusable = { signers: [], problem: words.signNoKey };
  // Only in secure contexts.
  if (!crypto.subtle) return { signers: [], problem: words.signInsecure };
  const text = file.size > MOST_BYTES ? '' : await file.text().catch(() => '');
  const keys = readKeySet(text);
  if ('problem' in keys) return unusable;
  const signers = await Promise.all(keys.map((key) => signerOf(key, crypto.subtle)));
  return signers.every((signer) => signer !== undefined) ? { signers, problem: '' } : unusable;
}

/** The fields for a key and for how long what it signs holds. */
export function signing(
  { signers, problem, validMinutes }: Signing,
  isWanted: boolean,
  choose: (file: File | undefined) => void,
  setValid: (minutes: number) => void,
): TemplateResult {
  const changed = ({ currentTarget }: Event) => choose((currentTarget as HTMLInputElement).files?.[0]);
  const valid = ({ currentTarget }: Event) => setValid(Number((currentTarget as HTMLSelectElement).value));
  return html`<div class="ways" id="signing">
    <h3>${words.signTitle}</h3>
    <p>${isWanted ? words.signWanted : words.signText}</p>
    <div class="field">
      <label for="sign-key">${words.signKey} ${isWanted ? nothing : html`<span class="muted">(${words.optional})</span>`}</label>
      <p class="hint" id="sign-key-hint">${words.signKeyHint}</p>
      <input id="sign-key" type="file" accept=".json,application/json" aria-describedby="sign-key-hint sign-said" @change=${changed} />
    </div>
    <div id="sign-said" role="status">
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      ${signers.map(({ publicKey }) => html`<p>${words.signWith}</p><p><code class="key">${publicKey}</code></p>`)}
    </div>
    ${
      signers.length
        ? html`<div class="field">
            <label for="sign-valid">${words.signValid}</label>
            <p class="hint" id="sign-valid-hint">${words.signValidHint}</p>
            <select inert id="sign-valid" aria-describedby="sign-valid-hint" @change=${valid}>
              ${Object.entries(words.signTimes).map(([minutes, name]) => html`<option value=${minutes} .selected=${Number(minutes) === validMinutes}>${name}</option>`)}
            </select>
          </div>`
        : nothing
    }
  </div>`;
}
