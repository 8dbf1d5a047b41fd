import { gather } from '../crowd/gather.ts';
import { OTHER_WAYS } from '../crowd/other-ways.ts';
import { ourWay } from '../crowd/our-way.ts';
import type { Scenario } from '../crowd/scenario.ts';
import { brakeFigures, cacheCurve, failureFigures, originCurve, peaks, wakeFigure } from '../crowd/scene-figures.ts';
import { ALL_SEEN, BRAKE, CACHES, FAILURE, ONLINE, type Scene, WAKES } from '../crowd/scenes.ts';
import type { Way } from '../crowd/way.ts';
import type { Curve, Figure, Found, Measure } from '../figure.ts';

const TEN_MILLION = 10;
/** The others, of which nothing is asked, are simulated with a quarter of a million tabs, counted forty times. */
const FEWER = 40;
const gatherFew = (way: Way, scenario: Scenario) =>
  gather(way, { ...scenario, tabs: (scenario.tabs * TEN_MILLION) / FEWER }, 1);

const SHORTFALL =
  'somebody who comes back to a tab after longer than an interval gets a look at once, so tabs that all come back in one second all look in that second. To spread those looks over 20 s would close it (then 1.5), and would leave each reader who comes back with old numbers for 10 s on average. People who come back within a minute of each other, as after an alert on every phone, keep to the goal (the row above), and the origin feels nothing of it behind caches.';

function failure(): Found {
  const figures: Figure[] = [];
  const curves: Curve[] = [];
  for (const way of [ourWay, ...OTHER_WAYS]) {
    const isOurs = way === ourWay;
    const load = isOurs ? gather(way, FAILURE.scenario, TEN_MILLION) : gatherFew(way, FAILURE.scenario);
    const scale = isOurs ? 1 : FEWER;
    figures.push(...failureFigures(way.name, FAILURE, load, scale, isOurs));
    curves.push(cacheCurve(way.name, FAILURE, load, scale), originCurve(way.name, FAILURE, load, scale));
  }
  return { figures, curves };
}

const ours = (scene: Scene): Figure =>
  wakeFigure(scene, gather(ourWay, scene.scenario, 1), scene === ALL_SEEN ? SHORTFALL : undefined);

const others = (scene: Scene): Figure[] =>
  OTHER_WAYS.map((way) => ({
    what: `${way.name}, ${scene.what}`,
    against: 'its usual load',
    value: peaks(scene, gatherFew(way, scene.scenario)).after,
    unit: 'times',
  }));

function brake(): Found {
  const load = gather(ourWay, BRAKE.scenario, 1);
  return { figures: brakeFigures(BRAKE, load), curves: [cacheCurve(ourWay.name, BRAKE, load, TEN_MILLION)] };
}

/** What ten million open tabs ask of caches and origin, second by second. */
export const crowd: Measure = {
  name: 'crowd',
  title: 'A crowd of ten million tabs',
  run: async () => {
    const [failed, braked] = [failure(), brake()];
    const wakes = [...WAKES.map(ours), ...[ONLINE, ALL_SEEN].flatMap(others)];
    return {
      figures: [...failed.figures, ...wakes, ...braked.figures],
      curves: [...(failed.curves ?? []), ...(braked.curves ?? [])],
      notes: [
        `Simulated with the banner’s own formulas (\`src/source/\`: next-delay, online-delay, timer-delay, retry-after, look-interval), ten million tabs as ten crowds of a million by ten chances: what a look brings depends on its time alone, so no tab feels another. What wakes all, and the brake, are a million of them, the other ways a quarter of a million, counted for ten. ${CACHES} edge caches with \`s-maxage=5\` ask the origin once in 5 s each, keep no errors, and have no older copy to give (\`stale-if-error\` would hide the failure from readers). The rush takes ten minutes; a tab is seen for 2 minutes and hidden for 1 on average; an answer takes no time. The usual load is that of the minutes before. News waits from the moment when the origin is back, and while the tab is on screen.`,
        'SWR 2.5.1 (`onErrorRetry`, `errorRetryInterval` 5 s, `revalidateOnFocus`, `focusThrottleInterval` 5 s, `revalidateOnReconnect`) and TanStack Query 5.108.4 (`retry: 3`, `retryDelay` from 1 s doubled up to 30 s, refetch on focus and reconnect) are their rules as their sources have them, at an interval of 30 s, all else as it comes. Full jitter: from 0 to 1, 2, 4 … 30 s after failures. `setInterval` also looks in hidden tabs, and its load is even only because its readers came one by one.',
      ],
    };
  },
};
