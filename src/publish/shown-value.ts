import { printable } from './printable.js';

/** Longer ones push what is to be done out of sight. */
const MOST_LETTERS = 60;

/** A value in a few words, as JSON has it. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const written = printable(typeof value === 'string' ? `"${value}"` : `${value}`);
  return [...written].length > MOST_LETTERS ? `${[...written].slice(0, MOST_LETTERS - 1).join('')}…` : written;
}
