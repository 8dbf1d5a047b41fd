import { numberLink } from '../../feed/number-link.js';
import { isOngoing } from '../../feed/status.js';
import type { Rule } from '../rule.js';

/** What people come for is missing. */
export const noNumbers: Rule = {
  severity: 'warning',
  check({ feed }) {
    const isThere = feed.contacts.some((contact) =>
      contact.numbers.some((number) => numberLink(feed, contact, number)),
    );
    if (isThere || !isOngoing(feed.status)) return [];
    const message = 'There is no number here that people can tap. Add one to "contacts" as soon as you know one.';
    return [{ pointer: feed.contacts.length ? '/contacts' : '', message }];
  },
};
