import type { Correction } from '../../feed/schema.js';
import { lines, type Markup, markup } from '../markup.js';
import type { Copy } from './copy.js';

/** What was wrong before. The old words stand in an `a` without address, as iOS makes a link of a number elsewhere. */
export function corrections({ feed, wording }: Copy, severity: Correction['severity']): Markup | undefined {
  const rows = feed.corrections.filter((correction) => correction.severity === severity);
  if (!rows.length) return;
  const row = ({ text, time, was }: Correction) => {
    const old = was && wording.say('correctedWas', { text: markup`<s><a>${wording.verbatim(was)}</a></s>` });
    const when = time && markup` <small>(${wording.time(time)})</small>`;
    return markup`<li><strong>${wording.say('correction')}</strong>${when}: ${wording.words(text)}${old && markup`<br>${old}`}</li>`;
  };
  return lines([markup`<ul>`, ...rows.map(row), markup`</ul>`]);
}
