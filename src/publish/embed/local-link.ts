import { numberLink } from '../../feed/number-link.js';
import { readNumber } from '../../feed/phone-number.js';
import type { Feed } from '../../feed/schema.js';

/** What of a feed says how a number is dialled, and which one is out. */
export type Dialling = Pick<Feed, 'country' | 'service' | 'services'>;

const USUAL: Dialling = { country: 'US', service: '911', services: [] };

/**
 * What a site's own number is dialled as while the outage is on, by the banner's rule for numbers: a `tel:` URI, or nothing,
 * and then it is text on the page. Without a feed, as in the US while 911 is out.
 */
export function localLink(number: string, { country, service, services }: Dialling = USUAL): string | undefined {
  const read = readNumber(number, country);
  const feed = { country, service, services, status: 'down', corrections: [] };
  return read && numberLink(feed as unknown as Feed, { id: '', status: 'active' }, read);
}
