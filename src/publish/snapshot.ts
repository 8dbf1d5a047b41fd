import { isExpired } from '../feed/feed-state.js';
import { hasRelay } from '../feed/has-relay.js';
import type { Feed } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { allWell } from '../i18n/all-well.js';
import type { Tongue } from '../i18n/tongue.js';
import { htmlOf, lines, type Markup, markup } from './markup.js';
import type { Copy } from './snapshot/copy.js';
import { corrections } from './snapshot/corrections.js';
import { foot } from './snapshot/foot.js';
import { guidance } from './snapshot/guidance.js';
import { head } from './snapshot/head.js';
import { numbers } from './snapshot/numbers.js';
import { alerts, quotes } from './snapshot/said.js';
import { services } from './snapshot/services.js';
import { timeline } from './snapshot/timeline.js';
import { wordingFor } from './wording.js';

/** How a static copy is made. */
export interface SnapshotOptions {
  readonly tongue: Tongue;
  /** When: milliseconds since 1970. A feed past its time then says so. */
  readonly madeAtMs: number;
  /** IANA name of the zone on whose clock times are shown, if the feed's writer has the same: only that has a name that people know. */
  readonly timeZone: string;
}

const summary = ({ feed, wording }: Copy) => feed.summary && markup`<p>${wording.words(feed.summary)}</p>`;

/** While it lasts: in the order of the banner. */
function during(copy: Copy): Markup {
  const relay = hasRelay(copy.feed) && markup`<p>${copy.wording.say('relay')}</p>`;
  return lines([
    ...[corrections(copy, 'danger'), services(copy), guidance(copy), numbers(copy), relay, summary(copy)],
    ...[alerts(copy), quotes(copy), timeline(copy)],
  ]);
}

/** When it is over: what came of it, and the rest below. */
function after(copy: Copy): Markup {
  const inner: Copy = { ...copy, level: 4 };
  const rest = [
    ...[corrections(inner, 'danger'), services(inner), guidance(inner)],
    ...[numbers(inner), alerts(inner), quotes(inner)],
  ];
  return lines([
    summary(copy),
    timeline(copy),
    rest.some(Boolean) && markup`<h3>${copy.wording.say('duringOutage')}</h3>`,
    ...rest,
  ]);
}

function content(copy: Copy): Markup {
  const { feed, wording } = copy;
  if (feed.status === 'none') {
    const time = wording.written;
    return markup`<p>${wording.filled(allWell[wording.language])}<br>${wording.say('asOf', { time })}</p>`;
  }
  const body = isOngoing(feed.status) ? during(copy) : after(copy);
  return lines([head(copy), body, corrections(copy, 'minor'), foot(copy)]);
}

/**
 * An outage as static HTML: what a page shows before the banner has something better, and where scripts don't run. It says
 * what the banner says, in the same order, with all numbers, in elements and attributes that editing systems let through
 * (WordPress's rules: no `time`, no `bdi`); no scripts, no styles, no ids. `data-id` and `data-revision` tell the banner
 * inside which it stands how new it is.
 */
export function snapshot(feed: Feed, { tongue, madeAtMs, timeZone }: SnapshotOptions): string {
  const wording = wordingFor(tongue, feed, timeZone);
  const writtenAtMs = Math.min(Date.parse(feed.updated), madeAtMs);
  const { expires, id, revision, status } = feed;
  const copy: Copy = { feed, wording, isExpired: isExpired(status, { expires, writtenAtMs }, madeAtMs), level: 3 };
  const root = markup`<div class="outage-banner-snapshot" data-id="${id}" data-revision="${revision}" lang="${wording.language}" dir="${wording.direction}">`;
  return `${htmlOf(lines([root, content(copy), markup`</div>`]))}\n`;
}
