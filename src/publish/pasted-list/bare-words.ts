const EDGES = /^[\s:;,|.\u2026\u2010-\u2015=>*&/-]+|[\s:;,|.\u2026\u2010-\u2015=>*&/-]+$/g;
const LEADING = /^(?:or|and|also)\b/i;
const TRAILING = /[\s:;,(\u2010-\u2015-]\b(?:tel(?:ephone)?|phone|ph|please call|call|dial|number|no)\s*[.:]?\s*$/i;

/** Words without the signs and the small words that lead to a number. */
export function bareWords(text: string): string {
  const bare = ` ${text}`.replace(TRAILING, '').replace(EDGES, '').replace(LEADING, '').replace(EDGES, '');
  // A bracket around the number was meant, not one that a name ends in.
  return /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1).trim() : bare.replace(/\($|^\)/, '').trim();
}
