import type { FeedState } from '../feed/feed-state.js';
import type { PhoneNumber } from '../feed/phone-number.js';
import type { Contact, Feed } from '../feed/schema.js';
import type { Voice } from './voice.js';

export const SECTIONS = ['guidance', 'numbers', 'alerts', 'quotes', 'timeline'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** How an editor wants the banner. */
export interface Design {
  readonly layout: 'card' | 'bar' | 'numbers';
  readonly sections: readonly SectionName[];
  /** The site's own number: "NAME: NUMBER". */
  readonly local?: { readonly name: string; readonly number: string };
  readonly area?: string;
  readonly label?: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** 1 to 5; sections are one below. */
  readonly headingLevel: number;
}

/** What a reader does. */
export interface Actions {
  search(typed: string): void;
  showAll(): void;
  toggle(): void;
  dial(contact: Contact, number: PhoneNumber): void;
}

/** All that is needed to draw one moment. */
export interface Scene {
  readonly state: FeedState;
  readonly feed: Feed;
  readonly design: Design;
  readonly voice: Voice;
  readonly nowMs: number;
  readonly isOnline: boolean;
  /** When the news was last confirmed, as far as readers are told: the minute clock alone moves it on. */
  readonly checkedAtMs: number;
  /** What stands in the search field. */
  readonly typed: string;
  /** How many contacts are drawn. */
  readonly drawn: number;
  /** Whether the bar is open. */
  readonly isOpen: boolean;
  /** The status changed while the bar was closed. */
  readonly hasNews: boolean;
  readonly actions: Actions;
}
