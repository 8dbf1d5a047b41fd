import { html, type TemplateResult } from 'lit';
import { languages, languageTags } from '../i18n/languages.js';
import type { Scene } from './scene.js';

/** All languages by their own names, so that each reader finds theirs whatever is on screen. */
const options = languageTags
  .map((tag) => `<option value="${tag}" lang="${tag}">${languages[tag].name}</option>`)
  .join('');

/** The pieces of a template. They never change, so all options are read in one go: a template for each holds a slow phone up. Freed when it has been there for a moment. */
const pieces = ['<select inert aria-label=', ' .value=', ' @change=', `>${options}</select>`];
const strings: TemplateStringsArray = Object.assign(pieces, { raw: pieces });

export const languageSwitch = ({ voice, actions }: Scene): TemplateResult =>
  html(strings, voice.plain('language'), voice.wanted, (event: Event) =>
    actions.choose((event.target as HTMLSelectElement).value),
  );
