const name = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** What stands in a document at a JSON Pointer (RFC 6901), or nothing. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name(step))) return;
    value = (value as Record<string, unknown>)[name(step)];
  }
  return value;
}
