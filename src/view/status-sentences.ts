import { nothing } from 'lit';
import { isOngoing } from '../feed/status.js';
import type { Messages } from '../i18n/en.js';
import { isEnded } from '../i18n/is-ended.js';
import { statusSentences as namesFor } from '../i18n/status-sentences.js';
import type { Scene } from './scene.js';

const sentences = ({ feed, state }: Scene) => namesFor(feed.status, state.expired && isOngoing(feed.status));

/** A sentence with a full stop, if it hasn't an end of its own. */
export const ended = ({ voice }: Scene, sentence: string): string =>
  sentence && !isEnded(sentence) ? sentence + voice.plain('fullStop') : sentence;

/** @param gap what parts it from the next: in one text with the full stop, as Chromium hides a blank alone from screen readers */
const shown = ({ voice }: Scene, key: keyof Messages, gap = '') => [
  voice.say(key),
  (isEnded(voice.plain(key)) ? '' : voice.plain('fullStop')) + gap,
];

/** The first sentence, for a line that has room for no more. */
export function shortSentence(scene: Scene): unknown {
  const [first] = sentences(scene);
  return first ? shown(scene, first === 'mayBeOver' ? 'tryFirst' : first) : nothing;
}

export const statusSentences = (scene: Scene): unknown =>
  sentences(scene).map((key, index, { length }) => shown(scene, key, index + 1 < length ? ' ' : ''));

/** The same where only a string will do. */
export const plainStatus = (scene: Scene): string =>
  sentences(scene)
    .map((key) => ended(scene, scene.voice.plain(key)))
    .join(' ');
