import type { Feed } from '../../feed/schema.js';
import type { Rule } from '../rule.js';

/** A later `expires` alone is no other content: it says for how long the same news can be trusted. */
const content = (feed: Feed) => JSON.stringify({ ...feed, expires: '' });

/** Other content under the same revision: caches and open pages can't tell which of the two is newer. */
export const sameRevision: Rule = {
  severity: 'error',
  check({ feed, previous }) {
    if (feed.id !== previous?.id || feed.revision !== previous.revision || content(feed) === content(previous))
      return [];
    const message = `Something has changed, but the revision has not. Write ${previous.revision + 1}.`;
    return [{ pointer: '/revision', message }];
  },
};
