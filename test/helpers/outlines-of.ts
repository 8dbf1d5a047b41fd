/** Runs in a page: what two pieces of HTML are made of, without the blanks between their blocks. */
export function outlinesOf(pieces: readonly string[]): string[] {
  const outline = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/[ \t\r\n]+/g, ' ');
    if (!(node instanceof Element)) return `<!${node.nodeType}>`;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
    const children = [...node.childNodes].map(outline).filter((child) => child.trim());
    return `<${[node.localName, ...attributes].join(' ')}>${children.join('\n')}</>`;
  };
  return pieces.map((html) => outline(new DOMParser().parseFromString(html, 'text/html').body));
}
