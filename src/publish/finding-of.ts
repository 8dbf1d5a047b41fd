import type { Problem } from '../feed/problem.js';
import { readingRules } from './reading-rules.js';
import type { Finding } from './rule.js';
import { valueAt } from './value-at.js';
import { withValue } from './with-value.js';

/** What was wrong with the reading of a document as something to do about it. */
export function findingOf({ name, message, pointer }: Problem, document?: unknown): Finding {
  const advice = Object.hasOwn(readingRules, name) ? readingRules[name as keyof typeof readingRules] : undefined;
  const at = pointer ?? '';
  const words = advice?.({ pointer: at, value: valueAt(document, at), document }) ?? message;
  return { severity: 'error', rule: name, ...withValue({ pointer, message: words }, document) };
}
