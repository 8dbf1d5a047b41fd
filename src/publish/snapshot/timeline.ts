import { timelineOrder } from '../../feed/timeline-order.js';
import { type Markup, markup } from '../markup.js';
import { aside } from './aside.js';
import type { Copy } from './copy.js';
import { section } from './section.js';
import { sourceOf } from './source-of.js';

/** How it unfolded. */
export function timeline(copy: Copy): Markup | undefined {
  const { feed, wording } = copy;
  if (!feed.timeline.length) return;
  const rows = timelineOrder(feed.timeline).map(
    ({ time, text, source }) =>
      markup`<li>${wording.words(text)}${aside([time && wording.time(time), sourceOf(copy, source)])}</li>`,
  );
  return section(copy, 'timelineHeading', [markup`<ul>`, ...rows, markup`</ul>`]);
}
