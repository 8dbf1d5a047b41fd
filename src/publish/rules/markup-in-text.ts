import type { DocumentSubject, Rule } from '../rule.js';

const HTML =
  /<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|&(amp|lt|gt|quot|apos|nbsp|[lr]squo|[lr]dquo|[mn]dash|#\d+|#x[\da-f]+);/i;
const MARKDOWN = /\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\]\n]+\]\([^)\s]+\)|`[^`\n]+`|^#{1,6} \S|^\s*[*-] \S.*\n\s*[*-] \S/m;

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
