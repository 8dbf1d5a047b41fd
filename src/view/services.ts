import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../feed/schema.js';
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
  return html`<li class=${state}>${subject}: <b>${voice.say(keyOf('state', state))}</b> <small>${more(...rest)}</small></li>`;
}

/** What works and what doesn't, line by line. */
export const services = (scene: Scene): TemplateResult | typeof nothing =>
  scene.feed.services.length
    ? html`<ul part="services" aria-label=${scene.voice.plain('servicesHeading')}>${scene.feed.services.map((service) => line(scene, service))}</ul>`
    : nothing;
