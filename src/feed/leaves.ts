import type { Leaf } from './shape.js';
import { pattern } from './text.js';

/** A number from `least` to `most` of the kind that `test` knows. */
const withinRange =
  (least: number, most: number, test: (value: unknown) => boolean): Leaf<number> =>
  (value, at, { tell }) =>
    test(value) && (value as number) >= least && (value as number) <= most ? (value as number) : tell('bad-value', at);

export const revision = withinRange(0, Number.MAX_SAFE_INTEGER, Number.isSafeInteger);
export const seconds = withinRange(10, 3600, Number.isFinite);
export const isCountry = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{2}$/.test(value);
export const country: Leaf<string> = (value, at, { tell }) => (isCountry(value) ? value : tell('bad-value', at));
export const service = pattern(/^\d{2,6}$/);

/** An address that a feed may name: `https:` and nothing else. */
export const url: Leaf<string> = (value, at, { tell }) => {
  try {
    if (typeof value === 'string' && /^https:\/\/\S+$/i.test(value)) return new URL(value).href;
  } catch {}
  return tell('bad-url', at);
};

/** A name that another list has to hold; read after that list. */
const reference =
  (list: string): Leaf<string> =>
  (value, at, { known, tell }) =>
    typeof value === 'string' && known.has(`/${list}/${value}`) ? value : tell('unknown-reference', at);

export const source = reference('sources');
export const contactReference = reference('contacts');

/** Unknown kinds of guidance are shown without a number. */
export const kind: Leaf<'do' | 'info'> = (value, at, { tell }) =>
  value === 'do' || value === 'info' ? value : (tell('unknown-value', at) ?? 'info');
