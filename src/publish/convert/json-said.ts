import type { Said } from './message.js';

/** Words of a field, with their place; nothing where it is none or holds something else. */
export function jsonSaid(fields: Readonly<Record<string, unknown>>, name: string, pointer: string): Said | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof value !== 'string' || !value.trim()) return;
  return { text: value.trim(), pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

/** All words of a value that is a string or a list of strings. */
export const jsonTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text: unknown) => typeof text === 'string' && text.trim() !== '');
