import { html, nothing, type TemplateResult } from 'lit';
import { channelName } from '../feed/channel-name.js';
import { isBanned, numberLink } from '../feed/number-link.js';
import { isByHand, type PhoneNumber } from '../feed/phone-number.js';
import type { Contact } from '../feed/schema.js';
import { GAP } from './gap.js';
import { phoneIcon } from './icons.js';
import { number as digits } from './isolated.js';
import type { Scene } from './scene.js';

/**
 * A number to follow, or, by the rule for numbers, to read: then in an `a` without address, so that iOS makes no link of it.
 * @param place the id of the element that says where it is
 * @param name whose it is, where no such element does
 */
export function phone(
  { feed, voice, actions }: Scene,
  contact: Contact,
  number: PhoneNumber,
  place: string | undefined,
  name?: unknown,
): TemplateResult {
  const link = numberLink(feed, contact, number);
  const { display, ext, label } = number;
  const kind = channelName(number);
  const words = html`
    <span>${digits(display)}${ext ? html`${GAP}${voice.say('extension', { number: digits(ext) })}` : nothing}</span>
    ${kind ? html`<small>${voice.say(kind)}</small>` : nothing}
    ${label ? html`<small>${voice.words(label)}</small>` : nothing}${name ? html`<small>${name}</small>` : nothing}
  `;
  if (link)
    return html`<a part="number" href=${link} aria-describedby=${place ?? nothing} @click=${() => actions.dial(contact, number)}>${kind ? nothing : phoneIcon}${words}</a>`;
  if (isBanned(feed, contact)) return html`<s><a part="number">${words}</a></s>`;
  // With a role, or a screen reader gets two of them as one long number.
  return html`<a part="number" role="paragraph">${words}${isByHand(number) ? html`<small>${voice.say('dialByHand')}</small>` : nothing}</a>`;
}
