import { html, nothing, type TemplateResult } from 'lit';
import { findContacts } from '../feed/find-contacts.js';
import { numbersTitle } from '../feed/numbers-title.js';
import type { Contact } from '../feed/schema.js';
import { sharedAgency } from '../feed/shared-agency.js';
import { contactRow } from './contact-row.js';
import { number } from './isolated.js';
import { list, rows } from './rows.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

const SEARCH_FROM = 6;

const total = (contacts: readonly Contact[]) => contacts.reduce((sum, { numbers }) => sum + numbers.length, 0);
const count = (contacts: readonly Contact[]) => number(total(contacts));

/** What a search has found, in words; blank as long as nothing is typed. */
export function searchAnswer({ feed, typed, voice }: Scene): string {
  if (!typed.trim()) return '';
  const found = findContacts(feed.contacts, typed);
  return found.length ? voice.plain('resultsCount', { count: `${total(found)}` }) : voice.plain('noResults');
}

/** WebKit brings the cursor in sight, though what sticks to the edge may cover it. */
const inSight = ({ target }: Event) => (target as Element).scrollIntoView({ block: 'nearest' });

function search({ typed, voice, actions }: Scene, found: readonly Contact[]): TemplateResult {
  const answer = found.length ? voice.say('resultsCount', { count: count(found) }) : voice.say('noResults');
  return html`
    <input
      part="search"
      type="search"
      .value=${typed}
      autocomplete="off"
      placeholder=${voice.plain('searchLabel')}
      aria-label=${voice.plain('searchLabel')}
      @focus=${inSight}
      @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
    />
    <p class="found">${typed.trim() ? answer : nothing}</p>
  `;
}

/** The numbers to call instead, or, when it is over, those that were. A search that finds nothing keeps the whole list. */
export function numbers(scene: Scene): TemplateResult | typeof nothing {
  const { feed, voice, typed, drawn, part } = scene;
  if (!feed.contacts.length) return nothing;
  const isLong = feed.contacts.length >= SEARCH_FROM;
  const found = isLong ? findContacts(feed.contacts, typed) : feed.contacts;
  const listed = found.length ? found : feed.contacts;
  const agency = sharedAgency(feed.contacts);
  const row = (contact: Contact, key: string) =>
    contactRow(scene, contact, key, agency ? [] : [voice.words(contact.agency)]);
  const top = part('numbers', () => [
    agency ? html`<p class="agency">${voice.words(agency)}</p>` : nothing,
    isLong ? search(scene, found) : nothing,
  ]);
  if (top === nothing) return nothing;
  const rest = part(
    'rows',
    () => html`
      ${list(rows(feed.contacts, row, listed.slice(0, drawn)))}
      ${
        listed.length > drawn
          ? html`<button part="button" @click=${scene.actions.showAll}>${voice.say('showAll', { count: count(listed) })}</button>`
          : nothing
      }
    `,
  );
  return section(scene, 'numbers', numbersTitle(feed.status), [top, rest]);
}
