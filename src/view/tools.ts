import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import type { Messages } from '../i18n/en.js';
import { pauseButton } from './pause-button.js';
import type { Scene } from './scene.js';

/** What a reader can do with the numbers, as long as they are to be called, and with the updates. */
export function tools(scene: Scene): TemplateResult {
  const { feed, voice, isCopied, actions } = scene;
  const button = (message: keyof Messages, act: (() => void) | undefined) =>
    act ? html`<button part="button" @click=${act}>${voice.say(message)}</button>` : nothing;
  const isUseful = isOngoing(feed.status) && feed.contacts.length > 0;
  return html`
    <div class="tools">
      ${
        isUseful
          ? [
              button(isCopied ? 'copied' : 'copyNumbers', actions.copy),
              button('share', actions.share),
              button('print', actions.print),
            ]
          : nothing
      }
      ${pauseButton(scene)}
    </div>
  `;
}
