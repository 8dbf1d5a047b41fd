import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import { ago } from '../i18n/when.js';
import { GAP } from './gap.js';
import { heading } from './heading.js';
import { languageSwitch } from './language-switch.js';
import type { Scene } from './scene.js';
import { statusSentences } from './status-sentences.js';

/** The mark that tells an exercise, a developing story or an all-clear apart without colour. */
export function label({ feed, design, voice }: Scene): TemplateResult | typeof nothing {
  if (feed.mode === 'exercise') return html`<strong part="label">${voice.say('exercise')}</strong>`;
  if (!isOngoing(feed.status)) return html`<span part="label" aria-hidden="true">\u2713</span>`;
  return html`<span part="label"><i></i>${design.label ?? (feed.label ? voice.words(feed.label) : voice.say('developing'))}</span>`;
}

export const affected = ({ feed, voice }: Scene): TemplateResult | typeof nothing => {
  const place = feed.affected && voice.words(feed.affected);
  return place
    ? html`<p part="affected">${isOngoing(feed.status) ? voice.say('affected', { place }) : place}</p>`
    : nothing;
};

/** When this was written, on the clock and in words. */
export const age = ({ feed, state, nowMs, voice }: Scene): TemplateResult => {
  const since = ago(state.writtenAtMs, nowMs, voice.language);
  return html`<p part="updated">${voice.say('lastUpdated', { time: voice.time(feed.updated) })}${since ? html`${GAP}<span>(${since})</span>` : nothing}</p>`;
};

/** Stands before words that must not be taken for the real thing. */
export const exerciseMark = ({ feed, voice }: Scene): TemplateResult | typeof nothing =>
  feed.mode === 'exercise' ? html`<strong>${voice.say('exercise')}</strong>${GAP}` : nothing;

export const header = (scene: Scene): TemplateResult => {
  const { feed, design, voice } = scene;
  return html`
    <div part="header">
      <div class="top">${design.layout === 'bar' ? nothing : label(scene)}${languageSwitch(scene)}</div>
      ${age(scene)}
      <p part="status">${statusSentences(scene)}</p>
      ${affected(scene)}
      ${feed.headline ? heading(design.headingLevel, [exerciseMark(scene), voice.words(feed.headline)], 'headline') : nothing}
    </div>
  `;
};
