import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemName } from '../feed/problem.js';
import type { Scene } from './scene.js';

const UNREACHED: readonly ProblemName[] = ['unreachable', 'timeout', 'http-status', 'redirected', 'empty'];

const MINUTE_MS = 60_000;

function words({ state, voice, isOnline, nowMs }: Scene): unknown {
  const { lost, expired, problem, confirmedAtMs, writtenAtMs, backAtMs } = state;
  const since = { time: voice.time(confirmedAtMs) };
  const old = [voice.say('stale'), ' ', voice.say('asOf', { time: voice.time(writtenAtMs) })];
  if (!lost) return expired ? old : nowMs - backAtMs < MINUTE_MS && voice.say('backAgain');
  if (!isOnline) return voice.say('offline');
  if (!problem || UNREACHED.includes(problem.name)) return voice.say('unreachableSince', since);
  return [voice.say('loadError'), ' ', voice.say('lastChecked', since)];
}

/** What readers have to know about the news itself: that it is old, or that none comes in and since when; that it comes again. */
export function notice(scene: Scene): TemplateResult | typeof nothing {
  const said = words(scene);
  return said ? html`<p part="notice">${said}</p>` : nothing;
}
