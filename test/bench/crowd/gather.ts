import { seededChance } from '../../fixtures/seeded-chance.js';
import { type Load, together } from './load.ts';
import type { Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';
import type { Way } from './way.ts';

/** Runs a scenario with so many crowds of its size, each by a chance of its own, and adds them up. */
export const gather = (way: Way, scenario: Scenario, crowds: number): Load =>
  together(Array.from({ length: crowds }, (_, seed) => simulate(way, scenario, seededChance(seed + 1))));
