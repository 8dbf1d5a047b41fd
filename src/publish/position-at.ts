/** A place in a text, as editors count: the first line and the first column are 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of a place that is counted in UTF-16 units from 0. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
