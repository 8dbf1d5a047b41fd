import { nothing } from 'lit';
import type { Status } from '../feed/schema.js';
import { isOngoing } from '../feed/status.js';
import type { Messages } from '../i18n/en.js';
import { keyOf } from '../i18n/key-of.js';
import type { Scene } from './scene.js';

const ADVICE: { readonly [S in Status]?: keyof Messages } = {
  down: 'mayNotGetHelp',
  partial: 'tryFirst',
  restored: 'callAgain',
};

/** With what closes behind it: "He said: 'Go.')" */
const ENDED = /[.!?\u2026\u3002\uff01\uff1f\u0964\u061f][\p{Pe}\p{Pf}'"]*$/u;

/** What happens when a reader dials: from the status alone, so that it is right whatever the headline still says. */
function sentences({ feed, state }: Scene): readonly (keyof Messages)[] {
  if (feed.status === 'none') return [];
  if (state.expired && isOngoing(feed.status)) return ['mayBeOver'];
  const advice = ADVICE[feed.status];
  return [keyOf('status', feed.status), ...(advice ? [advice] : [])];
}

/** A sentence with a full stop, if it hasn't an end of its own. */
export const ended = ({ voice }: Scene, sentence: string): string =>
  sentence && !ENDED.test(sentence) ? sentence + voice.plain('fullStop') : sentence;

/** @param gap what parts it from the next: in one text with the full stop, as Chromium hides a blank alone from screen readers */
const shown = ({ voice }: Scene, key: keyof Messages, gap = '') => [
  voice.say(key),
  (ENDED.test(voice.plain(key)) ? '' : voice.plain('fullStop')) + gap,
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
