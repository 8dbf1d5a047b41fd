import type { EmbedCode, Pinned } from '../../src/publish/embed-code.ts';
import type { ChoiceName, Choices } from './choices.ts';
import type { OwnNumber } from './own-number.ts';
import type { FeedReading } from './read-feed.ts';

/** All that is needed to draw the page. */
export interface Stage {
  readonly choices: Choices;
  /** The feed's address, whole; nothing until there is one that can be used. */
  readonly src: string | undefined;
  /** The folder of the banner's files, whole; nothing where that can't be used. */
  readonly base: string | undefined;
  readonly reading: FeedReading | undefined;
  readonly own: OwnNumber;
  readonly pinned: Pinned | undefined;
  /** Names of the feeds in the list beside the page, by address. */
  readonly listed: ReadonlyMap<string, string>;
  readonly code: EmbedCode | undefined;
  /** What was copied last, in words, and whether that was the code or the policy. */
  readonly copied: { readonly what: 'code' | 'policy'; readonly words: string } | undefined;
  /** Why the banner of the preview doesn't believe the feed: the name of its problem. */
  readonly doubt: string | undefined;
  readonly previewNote: string | undefined;
  /** The frame page, with a banner in it. */
  readonly framePage: string;
  choose(name: ChoiceName, value: string): void;
  copy(what: 'code' | 'policy'): void;
  moveUp(section: string): void;
  /** A frame of the preview is there. */
  framed(frame: HTMLIFrameElement): void;
}
