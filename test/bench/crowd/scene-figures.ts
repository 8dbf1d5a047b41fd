import type { Curve, Figure } from '../figure.ts';
import { type Load, lagOf, meanOf, peakOf } from './load.ts';
import { CACHES, type Scene } from './scenes.ts';

const AGAINST = 'its usual load';

/** The busiest second while something is wrong, and after it, in times of the load before. */
export function peaks({ usual, wrong }: Scene, { looks }: Load) {
  const mean = meanOf(looks, ...usual);
  return { during: peakOf(looks, ...wrong) / mean, after: peakOf(looks, wrong[1], looks.length) / mean };
}

/** What one way makes of the failure. Goals are for our own alone. */
export function failureFigures(name: string, scene: Scene, load: Load, scale: number, isOurs: boolean): Figure[] {
  const { during, after } = peaks(scene, load);
  const goal = (atMost: number) => (isOurs ? { atMost } : undefined);
  return [
    {
      what: `${name}: peak while the origin is down`,
      against: AGAINST,
      value: during,
      unit: 'times',
      goal: goal(1.05),
    },
    { what: `${name}: peak after it is back`, against: AGAINST, value: after, unit: 'times', goal: goal(1.3) },
    { what: `${name}: half have the news, after it is back`, value: lagOf(load, 0.5), unit: 's' },
    { what: `${name}: 99 % have the news, after it is back`, value: lagOf(load, 0.99), unit: 's', goal: goal(60) },
    {
      what: `${name}: most asked of the origin in a second while it is down`,
      value: peakOf(load.errors, ...scene.wrong) * scale,
      unit: 'requests',
    },
  ];
}

export const wakeFigure = (scene: Scene, load: Load, shortfall?: string): Figure => ({
  what: `peak after: ${scene.what}`,
  against: AGAINST,
  value: peaks(scene, load).after,
  unit: 'times',
  goal: { atMost: 1.5 },
  shortfall,
});

const BRAKE_SECONDS = 300;

/** By how much the load has fallen: in the first new interval after the old one is over, and when all have long looked again. */
export function brakeFigures({ usual, wrong: [, from] }: Scene, { looks }: Load): Figure[] {
  const mean = meanOf(looks, ...usual);
  const end = looks.length;
  return [
    {
      what: '`refresh` raised from 30 to 300: load before, over that of the 300 s after one old interval',
      against: AGAINST,
      value: mean / meanOf(looks, from, from + BRAKE_SECONDS),
      unit: 'times',
      goal: { atLeast: 10 },
    },
    {
      what: 'the same, over that of the last ten minutes',
      against: AGAINST,
      value: mean / meanOf(looks, end - 2 * BRAKE_SECONDS, end),
      unit: 'times',
    },
    {
      what: 'the same: the busiest second after one old interval',
      against: AGAINST,
      value: peakOf(looks, from, end) / mean,
      unit: 'times',
    },
  ];
}

/** Looks a second, from a minute before to three minutes after. */
export function cacheCurve(line: string, { what, wrong }: Scene, { looks }: Load, scale: number): Curve {
  const [from, to] = [wrong[0] - 60, Math.min(wrong[1] + 180, looks.length)];
  const points = [...looks.subarray(from, to)].map((count, index) => [index, count * scale] as const);
  return { chart: `At the caches: ${what}`, line, x: 'seconds', y: 'looks/s', points };
}

/** What the caches ask of the origin: of what they keep, once in `s-maxage` each; every error, as they keep none. */
export function originCurve(
  line: string,
  { what, wrong, scenario }: Scene,
  { looks, errors }: Load,
  scale: number,
): Curve {
  const [from, to] = [wrong[0] - 60, Math.min(wrong[1] + 180, looks.length)];
  const kept = (CACHES * 1000) / scenario.sMaxAgeMs;
  const points = Array.from({ length: to - from }, (_, index) => {
    const second = from + index;
    const share = looks[second]! ? 1 - errors[second]! / looks[second]! : 0;
    return [index, kept * share + errors[second]! * scale] as const;
  });
  return { chart: `At the origin: ${what}`, line, x: 'seconds', y: 'requests/s', points };
}
