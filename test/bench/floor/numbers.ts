import type { Contact, Document } from './document.js';
import { digits, escaped, timeOf } from './words.js';

const ICON =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 1 2 3c0 6 5 11 11 11l2-3-4-2-2 2-4-4 2-2z"></path></svg>';

export const linkOf = (number: string): string => `tel:+1${number.replace(/\D/g, '')}`;

export const markOf = (time: string): string => `<small class="mark">Changed ${timeOf(time)}</small>`;

const hasOneAgency = ({ contacts }: Document): boolean =>
  contacts.every(({ agency }) => agency === contacts[0]!.agency);

const phone = (number: string, id: string) =>
  `<a part="number" href="${linkOf(number)}" aria-describedby="${id}">${ICON}<span>${digits(number)}</span></a>`;

function row({ id, area, agency, numbers }: Contact, hasAgency: boolean): string {
  const place = escaped(`1-${id}`);
  return `<li><div part="contact"><div class="who"><b part="area" id="${place}">${escaped(area)}</b><small>${hasAgency ? escaped(agency) : ''}</small></div><div class="phones">${numbers.map((number) => phone(number, place)).join('')}</div></div></li>`;
}

/** All of them, however many there are. */
export function numbers(feed: Document): string {
  const isShared = hasOneAgency(feed);
  const agency = isShared ? `<p class="agency">${escaped(feed.contacts[0]!.agency)}</p>` : '';
  const search =
    '<input part="search" type="search" autocomplete="off" placeholder="Find your town or area" aria-label="Find your town or area"><p class="found"></p>';
  const rows = feed.contacts.map((contact) => row(contact, !isShared)).join('');
  return `<section part="section numbers" class="numbers"><h3 part="heading">Call instead of ${digits('911')}</h3>${agency}${search}<ul class="rows" role="list">${rows}</ul></section>`;
}
