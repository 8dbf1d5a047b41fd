import type { FeedState } from '../feed/feed-state.js';
import type { PhoneNumber } from '../feed/phone-number.js';
import type { Problem } from '../feed/problem.js';
import type { Contact, Feed } from '../feed/schema.js';

const everywhere = { bubbles: true, composed: true };

/** After `state` changed and is on screen. */
export class OutageStateEvent extends Event {
  readonly state: FeedState['name'];
  readonly problem: Problem | undefined;
  constructor({ name, problem }: FeedState) {
    super('outage-state', everywhere);
    this.state = name;
    this.problem = problem;
  }
}

/** After a revision is on screen; `previous` is the one before it, nothing for the first. */
export class OutageUpdateEvent extends Event {
  readonly feed: Feed;
  readonly previous: Feed | undefined;
  constructor(feed: Feed, previous: Feed | undefined) {
    super('outage-update', everywhere);
    this.feed = feed;
    this.previous = previous;
  }
}

/** A reader followed a number. */
export class OutageDialEvent extends Event {
  readonly contact: Contact;
  readonly number: PhoneNumber;
  constructor(contact: Contact, number: PhoneNumber) {
    super('outage-dial', everywhere);
    this.contact = contact;
    this.number = number;
  }
}

/** The banner's events by their names. */
export interface OutageBannerEventMap {
  'outage-state': OutageStateEvent;
  'outage-update': OutageUpdateEvent;
  'outage-dial': OutageDialEvent;
}

declare global {
  // They bubble: whoever is around may listen.
  interface GlobalEventHandlersEventMap extends OutageBannerEventMap {}
}
