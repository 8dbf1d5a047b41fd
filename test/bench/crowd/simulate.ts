import { lookIntervalMs } from '../../../src/source/look-interval.js';
import { emptyLoad, type Load } from './load.ts';
import { answerAt, newsMs, type Scenario } from './scenario.ts';
import { nextTurnMs } from './turns.ts';
import { startWaiting } from './waiting.ts';
import type { Tab, Way } from './way.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * What happens to every tab of a crowd, one after the other. They need no common clock, as none knows of another: what a
 * look brings depends on its time alone.
 * @param chance gives a number from 0 to 1, without 1
 */
export function simulate(way: Way, scenario: Scenario, chance: () => number): Load {
  const { tabs, rushMs, sMaxAgeMs, refresh } = scenario;
  const load = emptyLoad(scenario.durationMs);
  const waiting = startWaiting(newsMs(scenario), load);
  const [before, after] = refresh.map((seconds) => lookIntervalMs([undefined], seconds)) as [number, number];
  const crowd: Crowd = { way, scenario, chance, load, waiting, intervalsMs: { before, after } };
  // One for all, one after the other: an object for each takes twice as long.
  const tab: Tab = { arrivedMs: 0, nowMs: 0, dueMs: 0, seenMs: 0, failures: 0, intervalMs: 0, retryAfter: null };
  for (let index = 0; index < tabs; index++) {
    const arrivedMs = Math.floor(chance() * rushMs);
    Object.assign(tab, { arrivedMs, nowMs: arrivedMs, dueMs: arrivedMs, seenMs: arrivedMs });
    Object.assign(tab, { failures: 0, intervalMs: before, retryAfter: null });
    liveOn(tab, crowd, Math.floor(chance() * sMaxAgeMs));
  }
  return load;
}

interface Crowd {
  readonly way: Way;
  readonly scenario: Scenario;
  readonly chance: () => number;
  readonly load: Load;
  readonly waiting: ReturnType<typeof startWaiting>;
  readonly intervalsMs: { readonly before: number; readonly after: number };
}

/** The life of one tab, from its opening to the end. */
function liveOn(tab: Tab, crowd: Crowd, phaseMs: number): void {
  const { way, scenario, chance, waiting } = crowd;
  const { durationMs, offline } = scenario;
  let isHidden = false;
  let turnMs = nextTurnMs(scenario, isHidden, tab.nowMs, chance);
  let onlineMs = offline && offline.toMs > tab.nowMs ? offline.toMs : NEVER;
  waiting.open(tab.nowMs);
  for (;;) {
    const lookMs = isHidden && !way.looksHidden ? NEVER : Math.max(tab.nowMs, tab.dueMs);
    const nowMs = Math.min(lookMs, turnMs, onlineMs);
    waiting.pass(Math.min(nowMs, durationMs), isHidden);
    if (nowMs >= durationMs) return;
    tab.nowMs = nowMs;
    if (nowMs === onlineMs) {
      tab.dueMs = nowMs + way.online(tab, chance);
      onlineMs = NEVER;
    } else if (nowMs === turnMs) {
      isHidden = !isHidden;
      waiting.turn(nowMs, isHidden);
      if (!isHidden) comeBack(tab, way);
      turnMs = nextTurnMs(scenario, isHidden, nowMs, chance);
    } else look(tab, crowd, phaseMs, isHidden);
  }
}

function comeBack(tab: Tab, way: Way): void {
  tab.dueMs = tab.nowMs + way.seen(tab);
  tab.seenMs = tab.nowMs;
}

function look(
  tab: Tab,
  { way, scenario, chance, load, waiting, intervalsMs }: Crowd,
  phaseMs: number,
  isHidden: boolean,
) {
  const { nowMs } = tab;
  const second = Math.floor(nowMs / 1000);
  const answer = answerAt(scenario, nowMs, phaseMs);
  if (answer !== 'unsent') load.looks[second]!++;
  if (answer === 'error') load.errors[second]!++;
  if (answer === 'after') waiting.have(nowMs, isHidden);
  const isGood = answer === 'before' || answer === 'after';
  if (isGood) tab.intervalMs = intervalsMs[answer];
  tab.failures = isGood ? 0 : tab.failures + 1;
  tab.retryAfter = (answer === 'error' && scenario.retryAfter?.(nowMs)) || null;
  tab.dueMs = nowMs + way.next(tab, chance);
}
