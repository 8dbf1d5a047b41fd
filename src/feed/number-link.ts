import type { PhoneNumber } from './phone-number.js';
import type { Contact, Feed } from './schema.js';
import { isOngoing } from './status.js';

const CHANNELS = { voice: /^(voice|mobile|landline)$/, sms: /^text$/, tty: /^tty$/ };

/** Its numbers must not be called: the contact was withdrawn, or a danger correction points at it. */
export const isBanned = (feed: Feed, { id, status }: Pick<Contact, 'id' | 'status'>): boolean =>
  status === 'withdrawn' || feed.corrections.some(({ severity, contact }) => severity === 'danger' && contact === id);

/**
 * The number that is out, unless its channel gets through, at least at times: some line says so, and none of the same
 * channel says that it is down. A voice line of one place or carrier says nothing about the others.
 */
function isOut({ services, service }: Feed, { dial, channel = 'voice' }: PhoneNumber): boolean {
  if (dial !== service || channel === 'unknown') return dial === service;
  const lines = services.filter((line) => line.channel && CHANNELS[channel].test(line.channel));
  const works = lines.some(({ state, area, carrier }) => {
    const isGeneral = channel !== 'voice' || (!area && !carrier);
    return isGeneral && (state === 'working' || state === 'intermittent');
  });
  return !works || lines.some(({ state }) => state === 'down');
}

/**
 * The one way from a number to a link: a `tel:` (RFC 3966) or `sms:` (RFC 5724) URI, or nothing, and then the number is text.
 * Nothing once the outage is over, nor for a contact that is doubtful, withdrawn or corrected.
 */
export function numberLink(
  feed: Feed,
  contact: Pick<Contact, 'id' | 'status'>,
  number: PhoneNumber,
): string | undefined {
  const { dial, ext, channel = 'voice' } = number;
  const { status = 'active' } = contact;
  if (!dial || !isOngoing(feed.status) || channel === 'unknown' || isOut(feed, number)) return;
  if ((status !== 'active' && status !== 'unverified') || isBanned(feed, contact)) return;
  // RFC 5724 knows no extension.
  return channel === 'sms' ? `sms:${dial}` : `tel:${dial}${ext ? `;ext=${ext}` : ''}`;
}
