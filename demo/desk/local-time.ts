import { writtenTime } from '../../src/publish/written-time.ts';

/** This moment on the clock of this computer, as feeds write it. */
export const writtenAt = (atMs: number): string => writtenTime(atMs, -new Date(atMs).getTimezoneOffset());

/** A time of a feed as a field for date and time takes it; empty where it is none. */
export function fieldTime(time: unknown): string {
  const atMs = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(atMs) ? '' : writtenAt(atMs).slice(0, 16);
}

/** What such a field says, as feeds write it; nothing where it is empty. */
export const timeOfField = (value: string): string | undefined =>
  value ? writtenAt(new Date(value).getTime()) : undefined;

/** Hours and minutes, as this computer's owner reads them. */
export const clockTime = (atMs: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(atMs);
