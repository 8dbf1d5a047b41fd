import { readFileSync, writeFileSync } from 'node:fs';
import type { LookBytes } from './looks-per-hour.ts';

/** What the page on hosting counts with. */
export interface KeptBytes extends LookBytes {
  /** A first visit: connection, script and feed. */
  readonly first: number;
}

const file = new URL('kept-bytes.json', import.meta.url);

export const readKeptBytes = (): KeptBytes => JSON.parse(readFileSync(file, 'utf8'));

/** Whether two costs are the same but for what a clock or a certificate changes, one part in twenty. */
const isNear = (one: number, other: number) => Math.abs(one - other) <= 0.05 * other;

/** Keeps what was measured, in tens of bytes, where it is no longer what the page counts with. @returns whether it was another */
export function keepBytes(measured: KeptBytes): boolean {
  const kept = readKeptBytes();
  const names = Object.keys(measured) as (keyof KeptBytes)[];
  if (names.every((name) => isNear(measured[name], kept[name]))) return false;
  const tens = Object.fromEntries(names.map((name) => [name, Math.round(measured[name] / 10) * 10]));
  writeFileSync(file, `${JSON.stringify(tens, null, 2)}\n`);
  return true;
}
