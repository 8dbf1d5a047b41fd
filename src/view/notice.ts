import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemName } from '../feed/problem.js';
import { GAP } from './gap.js';
import { pauseButton } from './pause-button.js';
import type { Scene } from './scene.js';

const UNREACHED: readonly ProblemName[] = ['unreachable', 'timeout', 'http-status', 'redirected', 'empty'];

const DOUBTED: readonly ProblemName[] = ['unsigned', 'bad-signature', 'no-expiry', 'same-revision'];

const MINUTE_MS = 60_000;

/** What there is to say about the news itself. */
export type NoticeKind = 'stale' | 'offline' | 'unreachableSince' | 'loadError' | 'refused' | 'backAgain' | undefined;

export function noticeKind({ state, isOnline, nowMs }: Scene): NoticeKind {
  const { lost, expired, problem, backAtMs } = state;
  if (!lost) return expired ? 'stale' : nowMs - backAtMs < MINUTE_MS ? 'backAgain' : undefined;
  if (!isOnline) return 'offline';
  if (!problem || UNREACHED.includes(problem.name)) return 'unreachableSince';
  return DOUBTED.includes(problem.name) ? 'refused' : 'loadError';
}

function words(scene: Scene): unknown {
  const { state, voice } = scene;
  const kind = noticeKind(scene);
  const since = { time: voice.time(state.confirmedAtMs) };
  if (kind === 'stale') return [voice.say(kind), GAP, voice.say('asOf', { time: voice.time(state.writtenAtMs) })];
  if (kind === 'loadError') return [voice.say(kind), GAP, voice.say('lastChecked', since)];
  return kind && voice.say(kind, since);
}

/** What readers have to know about the news itself: that it is old, or that none comes in and since when; that it comes again; that they hold it back. */
export function notice(scene: Scene): TemplateResult | typeof nothing {
  const said = words(scene);
  const { isPaused, voice } = scene;
  return html`
    ${said ? html`<p part="notice">${said}</p>` : nothing}
    ${isPaused ? html`<p part="notice">${voice.say('updatesPaused')} ${pauseButton(scene)}</p>` : nothing}
  `;
}
