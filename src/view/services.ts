import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../feed/schema.js';
import { serviceLines, textSentence } from '../feed/service-lines.js';
import { keyOf } from '../i18n/key-of.js';
import { joined } from './joined.js';
import type { Scene } from './scene.js';

function line({ voice }: Scene, service: Service): TemplateResult {
  const { state, channel, carrier, area, note, source } = service;
  const more = (...parts: unknown[]) => joined([...parts, voice.words(note), voice.source(source)]);
  const name = carrier && voice.verbatim(carrier);
  const sentence = textSentence(service);
  if (sentence) return html`<li class=${state}>${voice.say(sentence)} <small>${more(voice.words(area))}</small></li>`;
  // What the line is about stands first: the channel, else who or where.
  const [subject = voice.say('channelVoice'), ...rest] = [
    channel && voice.say(keyOf('channel', channel)),
    name,
    area && voice.words(area),
  ].filter(Boolean);
  const words = more(...rest);
  return html`<li class=${state}>${subject}: <b>${voice.say(keyOf('state', state))}</b>${words.length ? html`, <small>${words}</small>` : nothing}</li>`;
}

/** What works and what doesn't, line by line. */
export function services(scene: Scene): TemplateResult | typeof nothing {
  const { feed, voice } = scene;
  const lines = serviceLines(feed).map((service) => line(scene, service));
  if (!lines.length) return nothing;
  return html`
    <ul part="services" role="list" aria-label=${voice.plain('servicesHeading')}>${lines}</ul>
  `;
}
