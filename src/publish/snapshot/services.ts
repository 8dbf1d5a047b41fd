import type { Service } from '../../feed/schema.js';
import { serviceLines, textSentence } from '../../feed/service-lines.js';
import { keyOf } from '../../i18n/key-of.js';
import { lines, type Markup, markup } from '../markup.js';
import { aside } from './aside.js';
import type { Copy } from './copy.js';
import { sourceOf } from './source-of.js';

function line(copy: Copy, service: Service): Markup {
  const { wording } = copy;
  const { state, channel, carrier, area, note, source } = service;
  const more = [wording.words(note), sourceOf(copy, source)];
  const sentence = textSentence(service);
  if (sentence) return markup`<li>${wording.say(sentence)}${aside([wording.words(area), ...more])}</li>`;
  const [subject = wording.say('channelVoice'), ...rest] = [
    channel && wording.say(keyOf('channel', channel)),
    carrier && wording.verbatim(carrier),
    wording.words(area),
  ].filter(Boolean);
  return markup`<li>${subject}: <strong>${wording.say(keyOf('state', state))}</strong>${aside([...rest, ...more])}</li>`;
}

/** What works and what doesn't, line by line. */
export function services(copy: Copy): Markup | undefined {
  const all = serviceLines(copy.feed);
  if (!all.length) return;
  return lines([markup`<ul>`, ...all.map((service) => line(copy, service)), markup`</ul>`]);
}
