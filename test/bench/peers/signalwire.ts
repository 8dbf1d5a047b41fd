import { readFileSync } from 'node:fs';
import type { Fields } from '../../helpers/chromium-page.ts';

/**
 * signalwire/status-widget, where `SIGNALWIRE` names a folder that holds `src/swstatus.js` of its repository, at the commit that
 * `written-figures.ts` names. It is on no registry, so elsewhere the figures that are written down there stand in its place.
 */
export function signalwireScript(): string | undefined {
  const folder = process.env.SIGNALWIRE;
  return folder && readFileSync(`${folder}/swstatus.js`, 'utf8');
}

/** A feed as that widget reads it: each contact is a service, whose description is its numbers. */
export function signalwireFeed(feed: Fields): Fields {
  const contacts = feed.contacts as readonly { id: string; area: string; numbers: readonly string[] }[];
  return {
    generated_at: feed.updated,
    page: { name: 'Town news', headline: feed.headline },
    services: contacts.map(({ id, area, numbers }) => ({ id, name: area, description: numbers.join(', ') })),
    posts: [],
  };
}

/** Stands in the banner's place, so that both are asked in the same way. */
export const signalwireBody = (src: string): string =>
  `<h1>Town news</h1><outage-banner><sw-status src="${src}"></sw-status></outage-banner><p>Words behind.</p>`;

/** Runs in the page. */
export async function answerForSignalwire(): Promise<void> {
  const widget = document.querySelector<HTMLElement & { _instance: { refresh(): Promise<void> } }>('sw-status')!;
  const place = document.querySelector('outage-banner')!;
  Object.assign(place, { refresh: () => widget._instance.refresh() });
  await widget._instance.refresh();
  place.setAttribute('state', 'live');
}
