import { type Plugin, parseSync, Visitor } from 'vite';

const LINE_BREAK = /\s*\n\s*/g;

interface Piece {
  readonly start: number;
  readonly value: { readonly raw: string };
}

/** Where the literal pieces of `html` templates stand, and what they are without their line breaks. */
function squeezed(pieces: readonly Piece[]): { piece: Piece; raw: string }[] {
  let before = '';
  return pieces.map((piece) => {
    const { raw } = piece.value;
    const text = raw.replace(LINE_BREAK, (_break, at: number) => {
      const head = before + raw.slice(0, at);
      return head.lastIndexOf('<') > head.lastIndexOf('>') ? ' ' : '';
    });
    before += raw;
    return { piece, raw: text };
  });
}

/**
 * Takes line breaks and their indentation out of the banner's templates, as JSX does: they are for whoever reads the code.
 * A space that readers need stands within a line. Done in the development server too, so that both show the same.
 */
export const templateWhitespace = (): Plugin => ({
  name: 'template-whitespace',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(view|element)\/[\w-]+\.ts$/.test(id)) return;
    const changes: { piece: Piece; raw: string }[] = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type === 'Identifier' && tag.name === 'html') changes.push(...squeezed(quasi.quasis));
      },
    }).visit(parseSync(id, code, { lang: 'ts' }).program);
    const result = changes
      .sort((one, other) => other.piece.start - one.piece.start)
      .reduce((text, { piece, raw }) => {
        // The span of a piece of TypeScript's template begins with its quote or brace.
        const start = piece.start + 1;
        return text.slice(0, start) + raw + text.slice(start + piece.value.raw.length);
      }, code);
    return { code: result, map: null };
  },
});
