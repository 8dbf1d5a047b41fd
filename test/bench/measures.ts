import type { Measure } from './figure.ts';
import { firstRenderMeasure } from './measures/first-render.ts';
import { layoutShift } from './measures/layout-shift.ts';
import { longTasks } from './measures/long-tasks.ts';

/** All that is measured, in the order of the report. What holds the processor comes before what only waits. */
export const MEASURES: readonly Measure[] = [firstRenderMeasure, layoutShift, longTasks];
