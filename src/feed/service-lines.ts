import type { Feed, Service } from './schema.js';
import { isOngoing } from './status.js';

const TEXT = { down: 'textDown', working: 'textWorks', unknown: 'textUnknown' } as const;

const NOT_KNOWN: Service = { state: 'unknown', channel: 'text' };

/** What works and what doesn't, in the order of need: for people who can't hear, whether a text gets through comes first, said even where the feed doesn't know. */
export function serviceLines({ services, status }: Feed): readonly Service[] {
  const texts = services.filter(({ channel }) => channel === 'text');
  const others = services.filter(({ channel }) => channel !== 'text');
  return [...(texts.length || !isOngoing(status) ? texts : [NOT_KNOWN]), ...others];
}

/** The sentence for a line about text messages, where there is one that says it all. */
export const textSentence = ({ state, channel, carrier }: Service) =>
  channel === 'text' && state !== 'intermittent' && !carrier ? TEXT[state] : undefined;
