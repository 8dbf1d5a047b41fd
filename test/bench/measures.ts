import type { Measure } from './figure.ts';
import { crowd } from './measures/crowd.ts';
import { evaluationMeasure } from './measures/evaluation.ts';
import { firstRenderMeasure } from './measures/first-render.ts';
import { freshness } from './measures/freshness.ts';
import { growth } from './measures/growth.ts';
import { layoutShift } from './measures/layout-shift.ts';
import { load } from './measures/load.ts';
import { longTasks } from './measures/long-tasks.ts';
import { memory } from './measures/memory.ts';
import { sizeMeasure } from './measures/size.ts';
import { updatesMeasure } from './measures/updates.ts';
import { verificationMeasure } from './measures/verification.ts';
import { wire } from './measures/wire.ts';

/** All that is measured, in the order of the report. What holds the processor comes before what only waits. */
export const MEASURES: readonly Measure[] = [
  sizeMeasure,
  evaluationMeasure,
  firstRenderMeasure,
  updatesMeasure,
  verificationMeasure,
  layoutShift,
  longTasks,
  memory,
  growth,
  crowd,
  freshness,
  wire,
  load,
];
