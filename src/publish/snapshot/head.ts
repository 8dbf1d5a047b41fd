import { isOngoing } from '../../feed/status.js';
import { statusSentences } from '../../i18n/status-sentences.js';
import { joined, lines, type Markup, markup } from '../markup.js';
import type { Copy } from './copy.js';

function label({ feed, wording }: Copy): Markup | undefined {
  const isExercise = feed.mode === 'exercise';
  if (!isExercise && !isOngoing(feed.status)) return;
  const words = isExercise ? wording.say('exercise') : (wording.words(feed.label) ?? wording.say('developing'));
  return markup`<strong>${words}</strong><br>`;
}

/** What kind of news this is, as of when; what happens when a reader dials, for whom, and the headline. */
export function head(copy: Copy): Markup {
  const { feed, wording, isExpired } = copy;
  const isOn = isOngoing(feed.status);
  const sentences = statusSentences(feed.status, isExpired && isOn);
  const place = wording.words(feed.affected);
  const mark = feed.mode === 'exercise' && markup`${wording.say('exercise')} `;
  return lines([
    // No paragraph: its margin would show above a page that starts with a snapshot, until the banner comes, which has none.
    markup`<div>${label(copy)}${wording.say('asOf', { time: wording.written })}${isExpired && markup`<br>${wording.say('stale')}`}</div>`,
    markup`<p><strong>${joined(
      sentences.map((name) => wording.sentence(name)),
      ' ',
    )}</strong></p>`,
    place && markup`<p>${isOn ? wording.say('affected', { place }) : place}</p>`,
    feed.headline && markup`<h2>${mark}${wording.words(feed.headline)}</h2>`,
  ]);
}
