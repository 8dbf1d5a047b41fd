import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { exerciseMark, label, statusSentences } from './header.js';
import { joined } from './joined.js';
import { phone } from './phone.js';
import { localContact } from './pinned.js';
import type { Scene } from './scene.js';

/** One line across the page: what is down, for whom, the site's own number, and the button that opens the rest. */
export function bar(scene: Scene): TemplateResult {
  const { feed, voice, isOpen, hasNews, actions } = scene;
  const local = isOpen ? undefined : localContact(scene);
  const button = isOpen ? 'close' : isOngoing(feed.status) ? 'numbersButton' : 'duringOutage';
  const words = html`
    <p part="status">${exerciseMark(scene)}${statusSentences(scene)[0]}</p>
    <p part="affected">${joined([voice.words(feed.affected), voice.time(feed.updated)])}</p>
  `;
  return html`
    <div class="bar">
      ${label(scene)}
      <div class="line">${isOpen ? nothing : words}</div>
      ${local ? phone(scene, local, labelled(scene, local)) : nothing}
      <button part="button" aria-expanded=${isOpen} @click=${actions.toggle}>
        <span>${voice.say(button)}</span>${hasNews ? html`<i></i>` : nothing}
      </button>
    </div>
  `;
}

/** The site's own number, with whose it is. */
const labelled = ({ voice }: Scene, { area, numbers }: Contact) => ({
  ...numbers[0]!,
  label: `${voice.plain('fromThisSite')} \u00b7 ${area}`,
});
