import type { Problem } from '../feed/problem.js';
import { adviceFor } from '../publish/advice-for.js';
import { positionOf } from './position-of.js';

/** One line for a person and for an editor's error list: `FILE:LINE:COLUMN: error RULE: message`. */
export function finding(severity: 'error' | 'warning', file: string, text: string, problem: Problem): string {
  const { line, column } = positionOf(text, problem.pointer);
  return `${file}:${line}:${column}: ${severity} ${problem.name}: ${adviceFor(problem)}\n`;
}
