import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { payloadOf } from '../publish/payload-of.js';

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

/** Where a JSON Pointer points to in a text, as an offset. */
function offsetsIn(text: string): (pointer?: string) => number {
  const errors: ParseError[] = [];
  // The parser takes a byte order mark for a mistake; as a blank it leaves every offset as it is.
  const blank = text.replace(/^\ufeff/, ' ');
  try {
    const root = parseTree(blank, errors, { disallowComments: true });
    return (pointer) => (pointer === undefined ? (errors[0]?.offset ?? 0) : root ? nearest(root, pointer).offset : 0);
  } catch {
    // Brackets without end are more than its stack holds.
    return () => 0;
  }
}

/** Where each letter of the feed's text stands in the signed document, in which it is a string with escapes. */
function unwrapped(text: string): ((offset: number) => number) | undefined {
  const payload = payloadOf(text);
  if (payload === text) return;
  const start = offsetsIn(text)('/payload') + 1;
  const letters = [...text.slice(start).matchAll(/\\u[\da-fA-F]{4}|\\.|[\s\S]/g)].slice(0, payload.length + 1);
  return (offset) => start + (letters[offset]?.index ?? 0);
}

/**
 * Where in the text of a document a JSON Pointer (RFC 6901) points to, or the nearest place around that: a field that is
 * missing has none. Without a pointer, where the text stops being JSON. Of a signed feed, pointers are those of the feed
 * in it.
 */
export function positionsIn(text: string): (pointer?: string) => Position {
  const at = counter(text);
  const outward = unwrapped(text);
  const offsetOf = offsetsIn(outward ? payloadOf(text) : text);
  return (pointer) => at(outward ? outward(offsetOf(pointer)) : offsetOf(pointer));
}
