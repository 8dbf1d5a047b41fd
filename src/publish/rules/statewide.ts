import type { Feed } from '../../feed/schema.js';
import { isObject } from '../../feed/shape.js';
import { allTexts, type Text } from '../../feed/text.js';
import type { Rule, Subject } from '../rule.js';
import { valueAt } from '../value-at.js';

const WIDE = /\b(state|nation)[- ]?wide\b|\b(whole|entire) (state|country|nation)\b|\btodo el (estado|pa[ií]s)\b/i;

/** Somebody who can be named says it somewhere in the feed. */
function isSaid({ alerts, quotes, services, guidance, contacts, timeline }: Feed): boolean {
  const sourced = [...services, ...guidance, ...contacts, ...timeline].filter(({ source }) => source);
  const said = [...alerts, ...quotes, ...sourced];
  return said.some((entry) => Object.values(entry).some(isWide));
}

const isWide = (value: unknown): boolean =>
  (typeof value === 'string' || isObject(value)) && allTexts(value as Text).some((words) => WIDE.test(words));

/** `/guidance/0/text/en` → `/guidance/0/source`; for a field of the feed itself, none. */
function hasOwnSource({ document }: Subject, pointer: string): boolean {
  const [, list, index] = pointer.split('/');
  return /^\d+$/.test(index ?? '') && valueAt(document, `/${list}/${index}/source`) !== undefined;
}

/** First reports often make an outage larger than it is: "statewide" needs somebody who said so. */
export const statewide: Rule = {
  severity: 'warning',
  check(subject) {
    if (isSaid(subject.feed)) return [];
    const message =
      'Nobody in this feed is named for how far the outage goes. Add a source, an alert or a quote that says so, or name the places you know of.';
    return subject.wordings
      .filter(({ words, pointer }) => WIDE.test(words) && !hasOwnSource(subject, pointer))
      .map(({ pointer }) => ({ pointer, message }));
  },
};
