import { html, nothing, type TemplateResult } from 'lit';
import { contactNamed } from '../feed/find-contacts.js';
import { readNumber } from '../feed/phone-number.js';
import type { Contact } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { contactRow } from './contact-row.js';
import type { Scene } from './scene.js';

/** The site's own number as a contact, by the same rule for numbers. */
export function localContact({ design, feed }: Scene): Contact | undefined {
  if (!design.local || !isOngoing(feed.status)) return;
  const number = readNumber(design.local.number, feed.country);
  return number && { id: '', area: design.local.name, numbers: [number] };
}

/** What stands directly under the headline: the site's own number, and the reader's area. */
export function pinned(scene: Scene): TemplateResult | typeof nothing {
  const { feed, design, voice } = scene;
  const local = localContact(scene);
  const area = design.area && isOngoing(feed.status) ? contactNamed(feed.contacts, design.area) : undefined;
  if (!local && !area) return nothing;
  return html`
    <ul class="pinned" role="list">
      ${local ? html`<li>${contactRow(scene, local, 'local', [voice.say('fromThisSite')])}</li>` : nothing}
      ${area ? html`<li>${contactRow(scene, area, 'own', [voice.say('yourArea'), voice.words(area.agency)])}</li>` : nothing}
    </ul>
  `;
}
