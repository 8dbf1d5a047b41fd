import type { Feed } from '../../feed/schema.js';
import type { Wording } from '../wording.js';

/** All that is needed to write one static copy of an outage. */
export interface Copy {
  readonly feed: Feed;
  readonly wording: Wording;
  /** The feed was no longer to be trusted when the copy was made. */
  readonly isExpired: boolean;
  /** The level of the headings of sections. */
  readonly level: 3 | 4;
}
