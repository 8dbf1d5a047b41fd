import { channelName } from '../../feed/channel-name.js';
import { isBanned, numberLink } from '../../feed/number-link.js';
import { numbersTitle } from '../../feed/numbers-title.js';
import { isByHand, type PhoneNumber } from '../../feed/phone-number.js';
import type { Contact } from '../../feed/schema.js';
import { sharedAgency } from '../../feed/shared-agency.js';
import { joined, type Markup, markup } from '../markup.js';
import { aside } from './aside.js';
import type { Copy } from './copy.js';
import { section } from './section.js';
import { sourceOf } from './source-of.js';

/** A number to follow, or, by the rule for numbers, to read: then in an `a` without address, so that iOS makes no link of it. */
function phone({ feed, wording }: Copy, contact: Contact, number: PhoneNumber): Markup {
  const { display, ext, label } = number;
  const link = numberLink(feed, contact, number);
  const digits = [wording.number(display), ext && [' ', wording.say('extension', { number: wording.number(ext) })]];
  const kind = channelName(number);
  const about = [kind && wording.say(kind), wording.words(label)];
  if (link) return markup`<a href="${link}">${digits}</a>${aside(about)}`;
  if (isBanned(feed, contact)) return markup`<s><a>${digits}</a></s>${aside(about)}`;
  return markup`<a>${digits}</a>${aside([...about, isByHand(number) && wording.say('dialByHand')])}`;
}

function row(copy: Copy, contact: Contact, agency: Contact['agency']): Markup {
  const { feed, wording } = copy;
  const { area, hours, note, source, status, verifiedAt } = contact;
  const isDoubtful = status === 'unverified' || status === 'unreachable';
  const warning = isBanned(feed, contact) && markup` <strong>${wording.say('doNotCall')}</strong>`;
  const numbers = contact.numbers.map((number) => phone(copy, contact, number));
  const about = aside([
    wording.words(agency),
    isDoubtful && wording.say(status),
    wording.words(hours),
    wording.words(note),
    verifiedAt && wording.say('checkedAt', { time: wording.time(verifiedAt) }),
    sourceOf(copy, source),
  ]);
  return markup`<li><strong>${wording.words(area)}</strong>:${warning} ${joined(numbers, ' / ')}${about}</li>`;
}

/** The numbers to call instead, all of them, or, when it is over, those that were. */
export function numbers(copy: Copy): Markup | undefined {
  const { feed, wording } = copy;
  if (!feed.contacts.length) return;
  const agency = sharedAgency(feed.contacts);
  return section(copy, numbersTitle(feed.status), [
    agency && markup`<p>${wording.words(agency)}</p>`,
    markup`<ul>`,
    ...feed.contacts.map((contact) => row(copy, contact, agency ? undefined : contact.agency)),
    markup`</ul>`,
  ]);
}
