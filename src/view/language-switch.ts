import { html, type TemplateResult } from 'lit';
import { languages, languageTags } from '../i18n/languages.js';
import type { Scene } from './scene.js';

/** All languages by their own names, so that each reader finds theirs whatever is on screen. */
export const languageSwitch = ({ voice, actions }: Scene): TemplateResult => html`
  <select
    aria-label=${voice.plain('language')}
    @change=${(event: Event) => actions.choose((event.target as HTMLSelectElement).value)}
  >
    ${languageTags.map(
      (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === voice.wanted}>${languages[tag].name}</option>`,
    )}
  </select>
`;
