import { readFileSync } from 'node:fs';
import { numberAt, withContacts } from '../fixtures/many-contacts.ts';

const article = JSON.parse(
  readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8'),
);

/** The article's feed, with its nine areas, as somebody publishes it now: in each revision the first number is another. */
export function revisedFeed(revision: number, now: Date): string {
  const feed = withContacts(article, article.contacts.length, (index) =>
    index === 0 ? { numbers: [numberAt(revision % 100)] } : {},
  );
  return JSON.stringify({ ...feed, revision, updated: now.toISOString() }, null, 2);
}
