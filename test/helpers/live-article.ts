import { articleFeed } from '../fixtures/article.js';
import { all, banner, desk, type Fields, words } from './page.js';

type Contact = Fields & { id: string };

const FIRST = { id: 'north', area: 'North', numbers: ['413-555-0151'] };
const NEWS = { id: 'news', text: 'Something new', time: new Date().toISOString() };

/** The outage of the article in a banner, and the way to its next revisions. */
export async function liveArticle() {
  const { src, publish } = desk();
  const feed = (await articleFeed()) as Fields & { contacts: Contact[]; timeline: Fields[] };
  let revision = 1;
  await publish(feed);
  const element = await banner({ src, lang: 'en' });
  return {
    element,
    feed,
    /** Another revision, on screen as far as the reader lets it. */
    async next(fields: Fields): Promise<void> {
      await publish({ ...feed, revision: ++revision, updated: new Date().toISOString(), ...fields });
      await element.refresh();
    },
    /** Two new entries, each before all others of its list. */
    additions: () => ({ contacts: [FIRST, ...feed.contacts], timeline: [NEWS, ...feed.timeline] }),
    areas: () => all(element, '.numbers .rows [part=area]').map(({ textContent }) => textContent),
    /** What the button says that stands before what waits. */
    waiting: () => words(element, 'banner').match(/Show new update \(\d+\)/)?.[0],
    button: (text: string) => all(element, 'button').find(({ innerText }) => innerText.includes(text))!,
  };
}

export type LiveArticle = Awaited<ReturnType<typeof liveArticle>>;
