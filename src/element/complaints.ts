import type { FeedState } from '../feed/feed-state.js';
import { contactNamed } from '../feed/find-contacts.js';

/** Something that those who run the page should know. */
export interface Complaint {
  readonly kind: string;
  readonly message: string;
}

/** What is wrong with the last look, with the feed that is shown, and with the page's `area`. */
export function complaints({ reports, problem, feed }: FeedState, area: string | undefined): Complaint[] {
  const found = [...reports, ...(problem ? [problem] : [])].map(({ name, message }) => ({ kind: name, message }));
  const isUnknown = area && feed?.contacts.length && !contactNamed(feed.contacts, area);
  return isUnknown ? [{ kind: `area=${area}`, message: `no contact is called "${area}".` }, ...found] : found;
}
