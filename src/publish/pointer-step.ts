/** A field's name as a step of a JSON Pointer (RFC 6901, section 3). */
export const pointerStep = (name: string | number): string =>
  `/${`${name}`.replaceAll('~', '~0').replaceAll('/', '~1')}`;
