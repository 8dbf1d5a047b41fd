/** HTML that is finished. Nothing that is read from outside can be one, as nothing there has a symbol for a name. */
const HTML = Symbol('html');

export interface Markup {
  readonly [HTML]: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (words: string): string => words.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);

const isMarkup = (value: unknown): value is Markup => typeof value === 'object' && value !== null && HTML in value;

/** What is there of a value: markup as it stands, lists one after the other, nothing for nothing, and all else as text. */
export function htmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(htmlOf).join('');
  if (isMarkup(value)) return value[HTML];
  return value === undefined || value === false ? '' : escaped(`${value}`);
}

/** A piece of HTML with values between; whatever is not markup already is text, also in a quoted attribute. */
export const markup = (pieces: TemplateStringsArray, ...values: readonly unknown[]): Markup => ({
  [HTML]: pieces.reduce((html, piece, index) => html + htmlOf(values[index - 1]) + piece),
});

/** The pieces that are there, a line each. A blank line would become a paragraph in WordPress. */
export const lines = (pieces: readonly unknown[]): Markup => {
  const html = pieces.map(htmlOf).filter(Boolean);
  return { [HTML]: html.join('\n') };
};

/** The pieces that are there, with something between. */
export const joined = (pieces: readonly unknown[], between = ', '): Markup => {
  const html = pieces.map(htmlOf).filter(Boolean);
  return { [HTML]: html.join(escaped(between)) };
};
