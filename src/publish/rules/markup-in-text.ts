import type { DocumentSubject, Rule } from '../rule.js';

const HTML = /<\/?[a-z][^<>]*>|&(amp|lt|gt|quot|apos|nbsp|[lr]squo|[lr]dquo|[mn]dash|#\d+|#x[\da-f]+);/i;
// No part can begin anew within itself: a hostile text of a megabyte must not take a minute.
const MARKDOWN =
  /\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^[\]\n]+\]\([^[()\s]+\)|`[^`\n]+`|^#{1,6} \S|^[ \t]*[*-] \S.*\n[ \t]*[*-] \S/m;

/** Text is shown as it stands: readers would see the marks. */
export const markupInText: Rule<DocumentSubject> = {
  severity: 'warning',
  check: ({ wordings }) =>
    wordings.flatMap(({ words, pointer }) => {
      const kind = HTML.test(words) ? 'HTML' : MARKDOWN.test(words) ? 'Markdown' : undefined;
      if (!kind) return [];
      return [
        { pointer, message: `This has ${kind} in it. The banner shows every letter as it stands: write plain text.` },
      ];
    }),
};
