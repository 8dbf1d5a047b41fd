import { tellHeight } from './tell-height.js';

/** What an address may say of the looks. Not `local`: anyone could show any number under the name of this host. */
const LOOKS = ['layout', 'sections', 'area', 'theme', 'lang', 'heading-level', 'max-numbers'];

const query = new URLSearchParams(location.search);

/** The address of the feed that this host knows by that name: no other is shown. */
async function feedNamed(name: string | null): Promise<string | undefined> {
  const list = new URL('feeds.json', location.href);
  const feeds: Record<string, string> = await (await fetch(list, { cache: 'no-cache', credentials: 'omit' })).json();
  return name && Object.hasOwn(feeds, name) ? new URL(feeds[name]!, list).href : undefined;
}

const banner = document.querySelector('outage-banner')!;
for (const name of LOOKS) {
  const value = query.get(name);
  if (value) banner.setAttribute(name, value);
}
tellHeight(document.documentElement, query.get('childId'));
const src = await feedNamed(query.get('feed'));
if (src) banner.setAttribute('src', src);
