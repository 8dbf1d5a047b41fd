import { Refusal } from './refusal.js';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const MOST_MS = 31 * 86_400_000;

/** Milliseconds of a time as people write it: `45s`, `30m`, `3h`, `1d`. */
export function durationMs(option: string, written: unknown): number {
  const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(`${written}`) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (!(ms > 0 && ms <= MOST_MS)) throw new Refusal(`${option} takes a time such as 30m or 3h, not "${written}"`);
  return ms;
}
