import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import { exerciseMark, label } from './header.js';
import { joined } from './joined.js';
import { phone } from './phone.js';
import { localContact } from './pinned.js';
import type { Scene } from './scene.js';
import { plainStatus, shortSentence } from './status-sentences.js';

/** What can't wait until somebody opens the bar: the news may be old, or a number was wrong. */
function alarm({ feed, state, voice }: Scene): unknown {
  const isWrong = feed.corrections.some(({ severity }) => severity === 'danger');
  const isOld = state.lost || state.expired;
  return (isWrong || isOld) && ['\u26a0 ', voice.say(isWrong ? 'correction' : 'stale')];
}

/**
 * One line across the page: what is down, for whom, the site's own number, and the button that opens the rest.
 * Another sentence is another node, and so is the button with other words: nothing that a reader sees moves aside for them.
 */
export function bar(scene: Scene): TemplateResult {
  const { feed, voice, isOpen, hasNews, actions } = scene;
  const local = isOpen ? undefined : localContact(scene);
  const button = isOpen ? 'close' : isOngoing(feed.status) ? 'numbersButton' : 'duringOutage';
  const words = html`
    <p part="status">${exerciseMark(scene)}<span>${shortSentence(scene)}</span> </p>
    <p part="affected">${joined([voice.words(feed.affected), alarm(scene), voice.time(feed.updated)])}</p>
  `;
  const opener = html`
    <button part="button" aria-expanded=${isOpen} @click=${actions.toggle}>
      <span>${voice.say(button)}</span>${hasNews ? html`<i></i>` : nothing}
    </button>
  `;
  return html`
    <div class="bar ${isOpen ? '' : 'closed'}">
      ${label(scene)}
      <div class="line rows" .rows=${new Map(isOpen ? [] : [[plainStatus(scene), words]])}></div>
      ${local ? phone(scene, local, local.numbers[0]!, undefined, joined([voice.say('fromThisSite'), local.area])) : nothing}
      ${isOngoing(feed.status) ? opener : html`${opener}`}
    </div>
  `;
}
