import { type Node, type ParseError, parseTree } from 'jsonc-parser';

/** A place in a text, as editors count: the first line and the first column are 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One step down. Of two fields of one name the last counts, as it does for `JSON.parse`. */
function childOf({ type, children = [] }: Node, key: string): Node | undefined {
  if (type === 'array') return /^\d+$/.test(key) ? children[Number(key)] : undefined;
  return children.findLast(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}

function nearest(root: Node, pointer: string): Node {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const next = childOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) break;
    node = next;
  }
  return node;
}

/** Turns an offset into line and column; the lines are counted once, as a text may have a finding on each. */
function counter(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/**
 * Where in the text of a document a JSON Pointer (RFC 6901) points to, or the nearest place around that: a field that is
 * missing has none. Without a pointer, where the text stops being JSON.
 */
export function positionsIn(text: string): (pointer?: string) => Position {
  const errors: ParseError[] = [];
  // The parser takes a byte order mark for a mistake; as a blank it leaves every offset as it is.
  const blank = text.replace(/^\ufeff/, ' ');
  const at = counter(text);
  try {
    const root = parseTree(blank, errors, { disallowComments: true });
    return (pointer) => at(pointer === undefined ? (errors[0]?.offset ?? 0) : root ? nearest(root, pointer).offset : 0);
  } catch {
    // Brackets without end are more than its stack holds.
    return () => ({ line: 1, column: 1 });
  }
}
