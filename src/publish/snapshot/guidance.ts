import type { Guidance } from '../../feed/schema.js';
import { isOngoing } from '../../feed/status.js';
import { type Markup, markup } from '../markup.js';
import { aside } from './aside.js';
import type { Copy } from './copy.js';
import { section } from './section.js';
import { sourceOf } from './source-of.js';

function step(copy: Copy, { text, area, source }: Guidance): Markup {
  const { wording } = copy;
  const words = wording.words(text);
  const place = area && markup`<strong>${wording.words(area)}</strong>`;
  return markup`<li>${place ? wording.say('inPlace', { place, text: words }) : words}${aside([sourceOf(copy, source)])}</li>`;
}

/** Steps are numbered, through what stands between them, which is not. */
function steps(copy: Copy): Markup[] {
  const { guidance } = copy.feed;
  let count = 0;
  return guidance.flatMap((item, index) => {
    const isStep = item.kind !== 'info';
    const isFirst = !index || (guidance[index - 1]!.kind !== 'info') !== isStep;
    const isLast = index === guidance.length - 1 || (guidance[index + 1]!.kind !== 'info') !== isStep;
    const begin = !isStep ? markup`<ul>` : count ? markup`<ol start="${count + 1}">` : markup`<ol>`;
    if (isStep) count++;
    const end = isStep ? markup`</ol>` : markup`</ul>`;
    return [...(isFirst ? [begin] : []), step(copy, item), ...(isLast ? [end] : [])];
  });
}

/** What to do, in order; the banner's own advice where the feed has none in the reader's language. */
export function guidance(copy: Copy): Markup | undefined {
  const { feed, wording } = copy;
  if (!feed.guidance.length && !isOngoing(feed.status)) return;
  const isUnderstood = feed.guidance.some(({ text }) => wording.speaks(text));
  return section(copy, 'whatToDo', [!isUnderstood && markup`<p>${wording.say('callDirect')}</p>`, ...steps(copy)]);
}
