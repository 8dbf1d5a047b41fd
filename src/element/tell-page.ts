import type { FeedState } from '../feed/feed-state.js';
import { OutageStateEvent, OutageUpdateEvent } from './events.js';

/** Tells the page what is on screen now: in attributes, and by an event for what has changed. */
export function tellPage(banner: HTMLElement, { name, feed }: FeedState, state: FeedState): void {
  banner.setAttribute('state', state.name);
  if (state.feed) banner.setAttribute('status', state.feed.status);
  else banner.removeAttribute('status');
  if (name !== state.name) banner.dispatchEvent(new OutageStateEvent(state));
  if (state.feed && feed !== state.feed) banner.dispatchEvent(new OutageUpdateEvent(state.feed, feed));
}
