import type { Contact } from './schema.js';

/** The agency that all of these share, if they do; then it stands once over them. */
export function sharedAgency(contacts: readonly Contact[]): Contact['agency'] {
  const [first] = contacts;
  return contacts.every(({ agency }) => JSON.stringify(agency) === JSON.stringify(first?.agency))
    ? first?.agency
    : undefined;
}
