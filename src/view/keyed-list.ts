import { render } from 'lit';

/** A list whose rows were set as a property by its template: key → template. */
export interface KeyedList extends Element {
  rows: ReadonlyMap<string, unknown>;
  /** Those of them that are drawn. */
  drawn?: ReadonlyMap<string, unknown>;
}

type Row = HTMLElement & { key: string };

/**
 * Draws the rows of a list. A row keeps its node as long as its key is there, so that nobody's finger or focus is on a node
 * that becomes another row. Lit's `repeat` does the same at four times the size.
 */
export function drawRows(list: KeyedList): void {
  if (list.drawn === list.rows) return;
  const root = list.getRootNode() as ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const nodes = new Map<string, Row>();
  const tag = list.localName === 'div' ? 'div' : 'li';
  for (const node of [...list.children] as Row[]) {
    if (list.rows.has(node.key)) nodes.set(node.key, node);
    else node.remove();
  }
  let next = list.firstElementChild;
  for (const [key, row] of list.rows) {
    const node = nodes.get(key) ?? Object.assign(document.createElement(tag), { key });
    render(row, node);
    if (node === next) next = next.nextElementSibling;
    else list.insertBefore(node, next);
  }
  list.drawn = list.rows;
  // A node that was moved has lost the focus.
  if (focused !== root.activeElement) focused?.focus({ preventScroll: true });
}
