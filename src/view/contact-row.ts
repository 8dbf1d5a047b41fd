import { html, nothing, type TemplateResult } from 'lit';
import { isBanned } from '../feed/number-link.js';
import type { Contact } from '../feed/schema.js';
import { joined } from './joined.js';
import { phone } from './phone.js';
import type { Scene } from './scene.js';

/**
 * Who answers, and the numbers.
 * @param key tells this row from all others: a number that is reached by the Tab key is described by its place
 * @param marks stand before what the feed says of the contact
 */
export function contactRow(
  scene: Scene,
  contact: Contact,
  key: string,
  marks: readonly unknown[] = [],
): TemplateResult {
  const { feed, state, voice } = scene;
  const { area, hours, note, source, numbers, status, verifiedAt } = contact;
  const isDoubtful = status === 'unverified' || status === 'unreachable';
  const checked = verifiedAt && voice.say('checkedAt', { time: voice.time(verifiedAt) });
  // A list of ids is cut at its blanks.
  const id = key.replace(/\s/g, '-');
  const changed = state.changedAt.get(contact);
  return html`
    <div part="contact">
      <div class="who">
        <b part="area" id=${id}>${voice.words(area)}</b>
        <small>${joined([...marks, isDoubtful && voice.say(status), voice.words(hours), voice.words(note), checked, voice.source(source)])}</small>
        ${changed ? html`<small class="mark">${voice.say('changedAt', { time: voice.time(changed) })}</small>` : nothing}
        ${isBanned(feed, contact) ? html`<strong>${voice.say('doNotCall')}</strong>` : nothing}
      </div>
      <div class="phones">${numbers.map((number) => phone(scene, contact, number, id))}</div>
    </div>
  `;
}
