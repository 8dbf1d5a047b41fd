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
  /** Another language, by its tag. */
  choose(language: string): void;
  /** Holds updates back, or lets them through again. */
  pause(): void;
  /** Shows what waits. */
  catchUp(): void;
  copy(): void;
  /** Nothing where the platform has no share sheet. */
  readonly share: (() => void) | undefined;
  print(): void;
  dial(contact: Contact, number: PhoneNumber): void;
}

/** What a reader has in hand. */
export interface Handled {
  /** What stands in the search field. */
  readonly typed: string;
  /** Whether the bar is open. */
  readonly isOpen: boolean;
  /** The status changed while the bar was closed. */
  readonly hasNews: boolean;
  /** The numbers were copied a moment ago. */
  readonly isCopied: boolean;
  /** Updates are held back until they are resumed. */
  readonly isPaused: boolean;
}

/** All that is needed to draw one moment. */
export interface Scene extends Handled {
  readonly state: FeedState;
  /** What is shown of it: the reader may have held some of the newest back. */
  readonly feed: Feed;
  /** What readers are told of aloud: the newest, unless updates are paused. */
  readonly heard: Feed;
  /** How many new entries wait until the reader has left the banner, or asks for them. */
  readonly waiting: number;
  /** The page's own address, for paper and for passing on. */
  readonly address: string;
  readonly design: Design;
  readonly voice: Voice;
  readonly nowMs: number;
  readonly isOnline: boolean;
  /** When the news was last confirmed, as far as readers are told: the minute clock alone moves it on. */
  readonly checkedAtMs: number;
  /** How many contacts are drawn. */
  readonly drawn: number;
  readonly actions: Actions;
  /** Draws a part of the banner now, or leaves it for a task of its own. Parts are asked for in reading order. */
  readonly part: (name: string, draw: () => unknown) => unknown;
}
