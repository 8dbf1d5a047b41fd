import { readFileSync } from 'node:fs';
import { writtenTime } from '../../src/publish/written-time.ts';
import { withContacts } from '../fixtures/many-contacts.ts';
import type { Fields } from '../helpers/chromium-page.ts';

/** Where the pages of a measure are read, and their feeds written, as for most readers. */
export const ZONE = 'America/New_York';

const ARTICLE: Fields = JSON.parse(
  readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8'),
);
const REGIONS = (ARTICLE.contacts as readonly unknown[]).length;

/** Minutes east of Greenwich. */
const offsetMinutes = (atMs: number) => {
  const words = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, timeZoneName: 'longOffset' }).format(atMs);
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(words)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** The demo's feed as if it were written at that time, with so many contacts: nine are its own, more are districts of them. */
export function feedOf(count: number, atMs = Date.now()): Fields {
  const feed = count === REGIONS ? ARTICLE : withContacts(ARTICLE, count);
  return { ...feed, updated: writtenTime(atMs, offsetMinutes(atMs)) };
}

/** The same with the first number of one contact changed, and nothing else but the revision. */
export function withAnotherNumber(feed: Fields, index: number, number = '413-555-0199'): Fields {
  const contacts = (feed.contacts as readonly Fields[]).map((contact, place) =>
    place === index ? { ...contact, numbers: [number, ...(contact.numbers as readonly string[]).slice(1)] } : contact,
  );
  return { ...feed, revision: Number(feed.revision) + 1, contacts };
}
