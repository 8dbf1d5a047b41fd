import { type Node, type ParseError, parseTree } from 'jsonc-parser';

/** A place in a text, as editors count: the first line and the first column are 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
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

/**
 * Where a JSON Pointer (RFC 6901) points to in the text of a document, or the nearest place around that: a field that is
 * missing has none. Without a pointer, where the text stops being JSON.
 */
export function positionOf(text: string, pointer?: string): Position {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    if (pointer === undefined) return positionAt(text, errors[0]?.offset ?? 0);
    return positionAt(text, root ? nearest(root, pointer).offset : 0);
  } catch {
    // Brackets without end are more than its stack holds.
    return { line: 1, column: 1 };
  }
}
