import { tellHeight } from './tell-height.js';

/** What an address may say of the looks. Not `local`: anyone could show any number under the name of this host. */
const LOOKS = ['layout', 'sections', 'area', 'theme', 'lang', 'heading-level', 'max-numbers'];

const query = new URLSearchParams(location.search);

/**
 * The address of the feed that this host knows by that name: no other is shown. Nothing if the list can't be had. It stands
 * beside the page, or where the page itself says.
 */
async function feedNamed(name: string | null): Promise<string | undefined> {
  try {
    const list = new URL(document.documentElement.dataset.feeds ?? 'feeds.json', location.href);
    const feeds: Record<string, string> = await (await fetch(list, { cache: 'no-cache', credentials: 'omit' })).json();
    return name && Object.hasOwn(feeds, name) ? new URL(feeds[name]!, list).href : undefined;
  } catch {
    return;
  }
}

const banner = document.querySelector('outage-banner')!;
for (const name of LOOKS) {
  const value = query.get(name);
  if (value) banner.setAttribute(name, value);
}
tellHeight(document.documentElement, query.get('childId'));
// No await at the top: WebKit doesn't get over a frame that is taken away while its module waits.
feedNamed(query.get('feed')).then((src) => {
  if (src) banner.setAttribute('src', src);
  // Not before: a banner without an address complains on the console.
  return import(/* @vite-ignore */ new URL('outage-banner.js', document.baseURI).href);
});
