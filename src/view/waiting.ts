import { html, nothing, type TemplateResult } from 'lit';
import { number } from './isolated.js';
import type { Scene } from './scene.js';

/** New entries that wait until the reader asks: at the lower edge of what they see, so that it moves nothing. */
export const waiting = ({ waiting: count, voice, actions }: Scene): TemplateResult | typeof nothing =>
  count
    ? html`<p class="waiting"><button part="button" @click=${actions.catchUp}>${voice.say('showNewUpdate')} (${number(count)})</button></p>`
    : nothing;
