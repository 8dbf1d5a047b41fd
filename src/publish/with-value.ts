import type { Finding, Found } from './rule.js';
import { valueAt } from './value-at.js';

/** What was found with what stands there, where that is one value. */
export function withValue(
  { pointer, message }: Found,
  document: unknown,
): Pick<Finding, 'message' | 'pointer' | 'value'> {
  if (pointer === undefined) return { message };
  const value = valueAt(document, pointer);
  const isOne = value !== undefined && (typeof value !== 'object' || value === null);
  return { message, pointer, ...(isOne && { value }) };
}
