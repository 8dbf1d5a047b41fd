import type { Measure } from './figure.ts';
import { load } from './measures/load.ts';
import { wire } from './measures/wire.ts';

/** All that is measured, in the order of the report. What holds the processor comes before what only waits. */
export const MEASURES: readonly Measure[] = [wire, load];
