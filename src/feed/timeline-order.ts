import type { Update } from './schema.js';

/** Dated entries newest first, then those without a date in their own order. */
export const timelineOrder = (updates: readonly Update[]): readonly Update[] => {
  const ms = ({ time }: Update) => (time ? Date.parse(time) : 0);
  return [...updates].sort((one, other) => ms(other) - ms(one));
};
