import type { Status } from './schema.js';

/** The outage is on: people must be told what to do instead. */
export const isOngoing = (status: Status): boolean => /^(unconfirmed|down|partial)$/.test(status);
