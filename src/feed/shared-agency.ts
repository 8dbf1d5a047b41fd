import { isSame } from './is-same.js';
import { onceFor } from './once-for.js';
import type { Contact } from './schema.js';

/** The agency that all of these share, if they do; then it stands once over them. */
export const sharedAgency = onceFor((contacts: readonly Contact[]): Contact['agency'] => {
  const [first] = contacts;
  return contacts.every(({ agency }) => isSame(agency, first?.agency)) ? first?.agency : undefined;
});
