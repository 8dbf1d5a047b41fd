import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemName } from '../feed/problem.js';
import type { Scene } from './scene.js';

const UNREACHED: readonly ProblemName[] = ['unreachable', 'timeout', 'http-status', 'redirected', 'empty'];

/** What readers have to know about the news itself: that it is old, or that no new one comes in, and since when. */
export function notice({ state, voice, isOnline }: Scene): TemplateResult | typeof nothing {
  const { lost, expired, problem, confirmedAtMs } = state;
  if (!lost && !expired) return nothing;
  const since = { time: voice.time(confirmedAtMs) };
  const words = !lost
    ? voice.say('stale')
    : !isOnline
      ? voice.say('offline')
      : problem && !UNREACHED.includes(problem.name)
        ? [voice.say('loadError'), ' ', voice.say('lastChecked', since)]
        : voice.say('unreachableSince', since);
  return html`<p part="notice">${words}</p>`;
}
