import { isOver, type Weight } from './weigh.ts';

const HEAD = ['file', 'bytes', 'brotli', 'limit'];

/** A table to print: what each file weighs, what it may, and which are too heavy; scripts with their `integrity`. */
export function sizeTable(weights: readonly Weight[], integrity: Readonly<Record<string, string>>): string {
  const rows = weights.map((weight) => [
    weight.file,
    `${weight.raw}`,
    `${weight.brotli}`,
    `${weight.limit ?? '-'}`,
    isOver(weight) ? 'TOO HEAVY' : '',
    integrity[weight.file] ?? '',
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  const line = ([file = '', ...cells]: readonly string[]) =>
    [
      file.padEnd(widths[0]!),
      ...cells.map((cell, index) => (index < 3 ? cell.padStart(widths[index + 1]!) : cell)).filter(Boolean),
    ].join('  ');
  return [HEAD, ...rows].map(line).join('\n');
}
