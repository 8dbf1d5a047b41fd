import { isObject } from '../../feed/shape.js';
import { text, translations } from '../../feed/text.js';
import type { Place } from '../places.js';
import type { Found, Rule, Subject } from '../rule.js';
import { valueAt } from '../value-at.js';

/** Names of places and offices are often the same in all languages. */
const NAMES = ['area', 'agency', 'role'];

const base = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** The languages that a text is in; nothing for one that needs none. */
function languagesOf(
  { shape, name, value, pointer }: Place,
  { document, feed }: Subject,
): readonly string[] | undefined {
  const own = typeof value === 'string' ? [feed.language] : isObject(value) ? Object.keys(value) : [];
  if (shape === text) return typeof value === 'string' && NAMES.includes(name) ? undefined : own;
  if (shape !== translations) return;
  const verbatim = valueAt(document, pointer.replace(/translation$/, 'language'));
  return [...own, typeof verbatim === 'string' ? verbatim : feed.language];
}

/** Who reads one sentence in their language looks for the next one too. */
export const missingTranslation: Rule = {
  severity: 'warning',
  check(subject) {
    const rows = subject.places.flatMap((place) => {
      const languages = languagesOf(place, subject)?.map(base);
      return languages?.length ? [{ place, languages }] : [];
    });
    const all = [...new Set(rows.flatMap(({ languages }) => languages))];
    return rows.flatMap(({ place, languages }): Found[] => {
      const missing = all.filter((tag) => !languages.includes(tag));
      if (!missing.length) return [];
      const tags = missing.map((tag) => `"${tag}"`).join(', ');
      return [
        {
          pointer: place.pointer,
          message: `Other texts of this feed are in ${tags} too, and this one is not. Add it.`,
        },
      ];
    });
  },
};
