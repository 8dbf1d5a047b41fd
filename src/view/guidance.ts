import { html, nothing, type TemplateResult } from 'lit';
import type { Guidance } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

function step({ voice }: Scene, { kind = 'do', text, area, source }: Guidance): TemplateResult {
  const words = voice.words(text);
  return html`
    <li class=${kind}>
      ${area ? voice.say('inPlace', { place: html`<b>${voice.words(area)}</b>`, text: words }) : words}
      <small>${voice.source(source)}</small>
    </li>
  `;
}

/** What to do, in order; the banner's own advice where the feed has none. */
export function guidance(scene: Scene): TemplateResult | typeof nothing {
  const { feed, voice } = scene;
  if (!feed.guidance.length && !isOngoing(feed.status)) return nothing;
  const steps = feed.guidance.length
    ? feed.guidance.map((item) => step(scene, item))
    : html`<li class="info">${voice.say('callDirect')}</li>`;
  return section(scene, 'guidance', 'whatToDo', html`<ol>${steps}</ol>`);
}
