import type { LogEntry } from '../../helpers/hosted.ts';

/** How often a path was asked for in a second, from a moment on. Times in seconds since 1970. */
export const originRate = (log: readonly LogEntry[], path: string, fromSeconds: number, seconds: number): number =>
  log.filter(
    (entry) => entry.path === path && entry.atSeconds >= fromSeconds && entry.atSeconds < fromSeconds + seconds,
  ).length / seconds;
