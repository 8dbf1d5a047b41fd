import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import type { Messages } from '../i18n/en.js';
import { keyOf } from '../i18n/key-of.js';
import { ago } from '../i18n/when.js';
import { heading } from './heading.js';
import type { Scene } from './scene.js';

const ADVICE: { readonly [S in Status]?: keyof Messages } = {
  down: 'mayNotGetHelp',
  partial: 'tryFirst',
  restored: 'callAgain',
};

const isDoubtful = ({ feed, state }: Scene) => state.expired && isOngoing(feed.status);

/** The first sentence, for a line that has room for no more. */
export function shortSentence(scene: Scene): unknown {
  const { feed, voice } = scene;
  if (feed.status === 'none') return nothing;
  if (isDoubtful(scene)) return voice.say('tryFirst');
  const key = keyOf('status', feed.status);
  return [voice.say(key), /\p{P}$/u.test(voice.plain(key)) ? nothing : voice.plain('fullStop')];
}

/** What happens when a reader dials: from the status alone, so that it is right whatever the headline still says. */
export function statusSentences(scene: Scene): unknown {
  const { feed, voice } = scene;
  if (isDoubtful(scene)) return voice.say('mayBeOver');
  const advice = ADVICE[feed.status];
  return [shortSentence(scene), advice && [' ', voice.say(advice)]];
}

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
  return html`<p part="updated">${voice.say('lastUpdated', { time: voice.time(feed.updated) })} ${since ? html`<span>(${since})</span>` : nothing}</p>`;
};

/** Stands before words that must not be taken for the real thing. */
export const exerciseMark = ({ feed, voice }: Scene): TemplateResult | typeof nothing =>
  feed.mode === 'exercise' ? html`<strong>${voice.say('exercise')}</strong> ` : nothing;

export const header = (scene: Scene): TemplateResult => {
  const { feed, design, voice } = scene;
  return html`
    <header part="header">
      <div class="top">${design.layout === 'bar' ? nothing : label(scene)}${age(scene)}</div>
      <p part="status">${statusSentences(scene)}</p>
      ${affected(scene)}
      ${feed.headline ? heading(design.headingLevel, [exerciseMark(scene), voice.words(feed.headline)], 'headline') : nothing}
    </header>
  `;
};
