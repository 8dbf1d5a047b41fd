const LONGEST = 80;

/** An identifier as the id of a feed: small letters, digits and hyphens, so that it can be a file's name too. */
export const slug = (identifier: string): string => {
  const words = identifier.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // What tells messages apart stands at their end.
  return [...words.join('-')].slice(-LONGEST).join('').replace(/^-/, '') || 'alert';
};
