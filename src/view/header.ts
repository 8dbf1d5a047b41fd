import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import type { Messages } from '../i18n/en.js';
import { ago } from '../i18n/when.js';
import { heading } from './heading.js';
import { alertIcon, checkIcon } from './icons.js';
import type { Scene } from './scene.js';

const sentences: Readonly<Record<Status, readonly (keyof Messages)[]>> = {
  none: [],
  unconfirmed: ['statusUnconfirmed'],
  down: ['statusDown', 'mayNotGetHelp'],
  partial: ['statusPartial', 'tryFirst'],
  restored: ['statusRestored', 'callAgain'],
  withdrawn: ['statusWithdrawn'],
};

const isDoubtful = ({ state, feed }: Scene) => state.expired && isOngoing(feed.status);

/** What happens when a reader dials: from the status alone, so that it is right whatever the headline still says. */
export function statusSentences(scene: Scene): unknown[] {
  const { feed, voice } = scene;
  const keys = isDoubtful(scene) ? (['mayBeOver'] as const) : sentences[feed.status];
  return keys.map((key) => [voice.say(key), /\p{P}$/u.test(voice.plain(key)) ? '' : voice.plain('fullStop'), ' ']);
}

/** The mark that tells an exercise, a developing story or an all-clear apart without colour. */
export function label({ feed, look, voice }: Scene): TemplateResult | typeof nothing {
  if (feed.mode === 'exercise') return html`<strong part="label">${alertIcon}${voice.say('exercise')}</strong>`;
  if (!isOngoing(feed.status)) return html`<span part="label" class="over">${checkIcon}</span>`;
  return html`<span part="label"><i></i>${look.label ?? (feed.label ? voice.words(feed.label) : voice.say('developing'))}</span>`;
}

export const affected = ({ feed, voice }: Scene): TemplateResult | typeof nothing =>
  feed.affected
    ? html`<p part="affected">${voice.say('affected', { place: voice.words(feed.affected) })}</p>`
    : nothing;

/** When this was written, on the clock and in words. */
export const age = ({ feed, state, nowMs, voice }: Scene): TemplateResult =>
  html`<p part="updated">${voice.say('lastUpdated', { time: voice.time(feed.updated) })} <span>(${ago(state.writtenAtMs, nowMs, voice.language)})</span></p>`;

/** Stands before words that must not be taken for the real thing. */
export const exerciseMark = ({ feed, voice }: Scene): TemplateResult | typeof nothing =>
  feed.mode === 'exercise' ? html`<strong>${voice.say('exercise')}</strong> ` : nothing;

export const header = (scene: Scene): TemplateResult => {
  const { feed, look, voice } = scene;
  return html`
    <header part="header">
      <div class="top">${look.layout === 'bar' ? nothing : label(scene)}${age(scene)}</div>
      <p part="status">${statusSentences(scene)}</p>
      ${affected(scene)}
      ${feed.headline ? heading(look.headingLevel, [exerciseMark(scene), voice.words(feed.headline)], 'headline') : nothing}
    </header>
  `;
};
