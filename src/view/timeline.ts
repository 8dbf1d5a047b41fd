import { html, nothing, type TemplateResult } from 'lit';
import type { Update } from '../feed/schema.js';
import { timelineOrder } from '../feed/timeline-order.js';
import { joined } from './joined.js';
import { list, rows } from './rows.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

/** How it unfolded. */
export const timeline = (scene: Scene): TemplateResult | typeof nothing => {
  const { feed, voice } = scene;
  if (!feed.timeline.length) return nothing;
  const row = ({ time, text, source }: Update) =>
    html`${voice.words(text)} <small>${joined([time && voice.time(time), voice.source(source)])}</small>`;
  return section(scene, 'timeline', 'timelineHeading', list(rows(timelineOrder(feed.timeline), row)));
};
