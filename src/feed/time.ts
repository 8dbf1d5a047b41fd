import type { Leaf } from './shape.js';

// RFC 3339, section 5.6; the letters may be small. A leap second is not a time that a browser knows.
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** An RFC 3339 time with its offset, in capitals. Date.parse alone takes 31 February for 3 March. */
export const time: Leaf<string> = (value, at, { tell }) => {
  const [, year, month, day] = (typeof value === 'string' && RFC_3339.exec(value)) || [];
  const date = new Date(`${year}-${month}-${day}`);
  const real = date.getUTCDate() === Number(day);
  return real ? (value as string).toUpperCase() : tell('bad-time', at);
};
