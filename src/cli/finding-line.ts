import type { Position } from '../publish/position-at.js';
import { printable } from '../publish/printable.js';
import type { Finding } from '../publish/rule.js';
import { shownValue } from '../publish/shown-value.js';

/** One line for a person and for an editor's error list: `FILE:LINE:COLUMN: error RULE: PLACE VALUE: MESSAGE`. */
export function findingLine(file: string, { line, column }: Position, finding: Finding): string {
  const { severity, rule, message, pointer, value } = finding;
  const what = [pointer, value === undefined ? undefined : shownValue(value)].filter(Boolean).join(' ');
  return `${printable(`${file}:${line}:${column}: ${severity} ${rule}: ${what && `${what}: `}${message}`)}\n`;
}
