import { isBanned, numberLink } from '../../feed/number-link.js';
import { isOngoing } from '../../feed/status.js';
import type { Found, Rule } from '../rule.js';

/** A whole number that stays text: it is the one that is out, or a danger correction points at its contact. */
export const noLink: Rule = {
  severity: 'error',
  check({ feed, at }) {
    if (!isOngoing(feed.status)) return [];
    return feed.contacts.flatMap((contact): Found[] => {
      // Both are the editor's own words.
      if (contact.status === 'withdrawn' || contact.status === 'unreachable') return [];
      if (isBanned(feed, contact)) {
        const message =
          'A correction with severity "danger" points to this contact, so the banner strikes its numbers through. ' +
          'If they are wrong, set "status" to "withdrawn". If they are right now, give the contact a new id.';
        return [{ pointer: at(contact), message }];
      }
      return contact.numbers.flatMap((number): Found[] => {
        if (number.dial !== feed.service || numberLink(feed, contact, number)) return [];
        const message = `This is the number that is out, so nobody can tap it here. Take it out, or say in "services" that this way to ${feed.service} works.`;
        return [{ pointer: at(number), message }];
      });
    });
  },
};
