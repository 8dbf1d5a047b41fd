import { html, nothing, type TemplateResult } from 'lit';
import type { Guidance } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import { rows } from './rows.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

function step({ voice }: Scene, { kind = 'do', text, area, source }: Guidance): TemplateResult {
  const words = voice.words(text);
  return html`
    <div class=${kind}>
      ${area ? voice.say('inPlace', { place: html`<b>${voice.words(area)}</b>`, text: words }) : words}
      <small>${voice.source(source)}</small>
    </div>
  `;
}

/** What to do, in order; the banner's own advice where the feed has none in the reader's language. */
export function guidance(scene: Scene): TemplateResult | typeof nothing {
  const { feed, voice } = scene;
  if (!feed.guidance.length && !isOngoing(feed.status)) return nothing;
  const isUnderstood = feed.guidance.some(({ text }) => voice.speaks(text));
  return section(
    scene,
    'guidance',
    'whatToDo',
    html`
      ${isUnderstood ? nothing : html`<p>${voice.say('callDirect')}</p>`}
      ${feed.guidance.length ? html`<ol class="rows" role="list" .rows=${rows(feed.guidance, (item) => step(scene, item))}></ol>` : nothing}
    `,
  );
}
