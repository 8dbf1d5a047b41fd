import type { Rule } from '../rule.js';

const spoken = (time: string) => Date.parse(time);

/** What banners that have seen the previous feed would ignore: a lower revision of one outage, or an older outage. */
export const oldNews: Rule = {
  severity: 'error',
  check({ feed, previous }) {
    if (!previous) return [];
    if (feed.id === previous.id) {
      if (feed.revision >= previous.revision) return [];
      const message = `Banners have seen revision ${previous.revision} already, and ignore a lower one. Write ${previous.revision + 1} or more.`;
      return [{ pointer: '/revision', message }];
    }
    if (spoken(feed.updated) >= spoken(previous.updated)) return [];
    const message = `The feed before this one, "${previous.id}", was written later (${previous.updated}), so banners ignore this one. Write the time of now.`;
    return [{ pointer: '/updated', message }];
  },
};
