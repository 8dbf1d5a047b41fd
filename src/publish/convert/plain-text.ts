import { Parser } from 'htmlparser2';

const BLOCK = /^(p|div|ul|ol|h[1-6]|table|blockquote|pre|section|article|dl|hr)$/;
const LINE = /^(br|li|tr|dd|dt)$/;
const UNSAID = /^(script|style|template|head|title|noscript|iframe|object|svg|math|textarea|select)$/;
const MARKUP = /<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp);/i;

/** It holds tags or entities: somebody wrote HTML where text was meant. */
export const isMarkedUp = (text: string): boolean => MARKUP.test(text);

/** White space as it is read: at most one blank line, no blanks at the ends of lines. */
export const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * The words of a piece of HTML, without tags; what is never shown is left out. Behind a link stands its address, if that is https.
 * Line breaks of the source are kept, as Statuspage's writers make their paragraphs by them.
 */
export function plainText(html: string): string {
  let text = '';
  let hidden = 0;
  const links: { href: string; start: number }[] = [];
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      if (UNSAID.test(name)) hidden++;
      if (BLOCK.test(name)) text += '\n\n';
      if (LINE.test(name)) text += name === 'li' ? '\n- ' : '\n';
      if (name === 'a') links.push({ href, start: text.length });
    },
    ontext(words) {
      if (!hidden) text += words;
    },
    onclosetag(name) {
      if (UNSAID.test(name)) hidden--;
      if (BLOCK.test(name)) text += '\n\n';
      if (name !== 'a') return;
      const { href, start } = links.pop()!;
      if (/^https:\/\/\S+$/i.test(href) && !text.slice(start).includes(href)) text += ` (${href})`;
    },
  });
  parser.end(html);
  return tidied(text);
}
