import type { Contact, Guidance } from '../../feed/schema.js';
import type { Found, Rule, Subject } from '../rule.js';
import { valueAt } from '../value-at.js';

function without(list: 'contacts' | 'guidance', entries: readonly (Contact | Guidance)[], subject: Subject): Found[] {
  const places = entries.map((entry) => subject.at(entry));
  // A source that names nothing is told as that.
  const bare = places.filter((at) => valueAt(subject.document, `${at}/source`) === undefined);
  if (bare.length === 1 || bare.length < entries.length) {
    return bare.map((pointer) => ({
      pointer,
      message: 'This says nothing of where it is from. Add "source": the id of an entry in "sources".',
    }));
  }
  if (!bare.length) return [];
  const message = `None of these ${bare.length} entries says where it is from. Add "source" to each: the id of an entry in "sources".`;
  return [{ pointer: `/${list}`, message }];
}

/** A number or an advice of nobody can't be checked by anyone. A list without any source is told once. */
export const noSource: Rule = {
  severity: 'warning',
  check: (subject) => [
    ...without(
      'contacts',
      subject.feed.contacts.filter(({ status }) => status !== 'withdrawn'),
      subject,
    ),
    ...without('guidance', subject.feed.guidance, subject),
  ],
};
