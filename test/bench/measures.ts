import type { Measure } from './figure.ts';
import { crowd } from './measures/crowd.ts';
import { freshness } from './measures/freshness.ts';

/** All that is measured, in the order of the report. What holds the processor comes before what only waits. */
export const MEASURES: readonly Measure[] = [crowd, freshness];
