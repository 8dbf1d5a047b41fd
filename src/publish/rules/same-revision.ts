import type { Feed } from '../../feed/schema.js';
import type { Rule } from '../rule.js';

const content = (feed: Feed) => JSON.stringify(feed, (field, value) => (field === 'expires' ? undefined : value));

/** More time alone is no other content: it says for how long the same news can be trusted. Less is taken by no banner. */
function isSame(feed: Feed, previous: Feed): boolean {
  const [untilMs, beforeMs] = [feed, previous].map(({ expires }) => (expires ? Date.parse(expires) : undefined));
  const isNoLess = untilMs === beforeMs || (untilMs !== undefined && beforeMs !== undefined && untilMs > beforeMs);
  return isNoLess && content(feed) === content(previous);
}

/** Other content under the same revision: caches and open pages can't tell which of the two is newer. */
export const sameRevision: Rule = {
  severity: 'error',
  check({ feed, previous }) {
    if (feed.id !== previous?.id || feed.revision !== previous.revision || isSame(feed, previous)) return [];
    const message = `Something has changed, but the revision has not. Write ${previous.revision + 1}.`;
    return [{ pointer: '/revision', message }];
  },
};
