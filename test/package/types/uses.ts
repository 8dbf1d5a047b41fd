import type { OutageBannerElement, OutageDialEvent, Problem } from 'outage-banner';
import { OutageBannerElement as Unregistered } from 'outage-banner/element';
import { type Contact, type Feed, isBanned, jsonSchema, numberLink, parseFeed } from 'outage-banner/feed';
import schema from 'outage-banner/outage-feed.schema.json' with { type: 'json' };
import 'outage-banner/embed.js';

export const banner: OutageBannerElement = document.createElement('outage-banner');
export const found: OutageBannerElement | null = document.querySelector('outage-banner');
export const same: typeof OutageBannerElement = Unregistered;
export const looked: Promise<void> = banner.refresh();
export const problem: Problem | undefined = banner.problem;

banner.addEventListener('outage-state', ({ state }) => {
  const known: 'loading' | 'live' | 'stale' | 'failed' = state;
  // @ts-expect-error: no such state
  const other: 'gone' = state;
  console.log(known, other);
});
banner.addEventListener('outage-update', ({ feed, previous }) => {
  const revisions: (number | undefined)[] = [feed.revision, previous?.revision];
  // @ts-expect-error: the first revision has none before it
  console.log(revisions, previous.revision);
});
document.addEventListener('outage-dial', (event: OutageDialEvent) => {
  const area: Contact['area'] = event.contact.area;
  const display: string = event.number.display;
  // @ts-expect-error: no such field
  console.log(area, display, event.feed);
});

// @ts-expect-error: only the banner writes it
banner.feed = undefined;
// @ts-expect-error: attributes are set as attributes
banner.layout = 'bar';

const parsed = parseFeed('{}');
// @ts-expect-error: there may be no feed
export const unchecked: Feed = parsed.feed;
if ('feed' in parsed) {
  const { feed } = parsed;
  for (const contact of feed.contacts) {
    const links: (string | undefined)[] = contact.numbers.map((number) => numberLink(feed, contact, number));
    const banned: boolean = isBanned(feed, contact);
    console.log(links, banned);
  }
  // @ts-expect-error: no such status
  console.log(feed.status === 'up');
} else {
  const { message, pointer }: Problem = parsed.problem;
  console.log(message, pointer);
}
// @ts-expect-error: it reads a text
parseFeed({});

export const schemas: Readonly<Record<string, unknown>>[] = [schema, jsonSchema()];
globalThis.outageBanner?.load(document);

// @ts-expect-error: no such entry
import 'outage-banner/view';
