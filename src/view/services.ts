import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { keyOf } from '../i18n/key-of.js';
import { joined } from './joined.js';
import type { Scene } from './scene.js';

const TEXT = { down: 'textDown', working: 'textWorks', unknown: 'textUnknown' } as const;

function line({ voice }: Scene, { state, channel, carrier, area, note, source }: Service): TemplateResult {
  const more = (...parts: unknown[]) => joined([...parts, voice.words(note), voice.source(source)]);
  const name = carrier && voice.verbatim(carrier);
  if (channel === 'text' && state !== 'intermittent' && !carrier) {
    return html`<li class=${state}>${voice.say(TEXT[state])} <small>${more(voice.words(area))}</small></li>`;
  }
  // What the line is about stands first: the channel, else who or where.
  const [subject = voice.say('channelVoice'), ...rest] = [
    channel && voice.say(keyOf('channel', channel)),
    name,
    area && voice.words(area),
  ].filter(Boolean);
  const words = more(...rest);
  return html`<li class=${state}>${subject}: <b>${voice.say(keyOf('state', state))}</b>${words.length ? html`, <small>${words}</small>` : nothing}</li>`;
}

const NOT_KNOWN: Service = { state: 'unknown', channel: 'text' };

/** What works and what doesn't, line by line. For people who can't hear, whether a text gets through comes first, said even where the feed doesn't know. */
export function services(scene: Scene): TemplateResult | typeof nothing {
  const { feed, voice } = scene;
  const texts = feed.services.filter(({ channel }) => channel === 'text');
  const others = feed.services.filter(({ channel }) => channel !== 'text');
  const first = texts.length || !isOngoing(feed.status) ? texts : [NOT_KNOWN];
  const lines = [...first, ...others].map((service) => line(scene, service));
  if (!lines.length) return nothing;
  return html`
    <ul part="services" role="list" aria-label=${voice.plain('servicesHeading')}>${lines}</ul>
  `;
}
