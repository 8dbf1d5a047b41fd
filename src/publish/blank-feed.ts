import type { Fields } from './draft.js';

/**
 * An outage of which nothing is known yet: what a person has to say is empty, the rest is there.
 * @param now the time as feeds write it (RFC 3339, with an offset)
 */
export const blankFeed = (now: string): Fields => ({
  format: 'outage-feed/1',
  id: `911-outage-${now.slice(0, 16).replace(/\D/g, '-')}`,
  revision: 0,
  updated: now,
  status: '',
  affected: '',
  headline: '',
  contacts: [],
});
