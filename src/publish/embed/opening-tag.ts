import { htmlOf } from '../markup.js';

/** A name and its value; `true` for one that is there and says nothing more, nothing for one that is left out. */
export type Attribute = readonly [name: string, value: string | true | undefined];

const LINE_WIDTH = 120;

const written = ([name, value]: Attribute) =>
  // A line break in a value means nothing there, and editing systems make a paragraph of it.
  value === true ? name : `${name}="${htmlOf(value?.replace(/\s+/g, ' ').trim())}"`;

/** The opening tag of an element, broken into lines where it gets long, each attribute under the first. */
export function openingTag(element: string, attributes: readonly Attribute[]): string {
  const rows = [`<${element}`];
  for (const attribute of attributes.filter(([, value]) => value !== undefined)) {
    const piece = written(attribute);
    const row = `${rows.at(-1)} ${piece}`;
    if (row.length < LINE_WIDTH || rows.at(-1) === `<${element}`) rows[rows.length - 1] = row;
    else rows.push(`${' '.repeat(element.length + 2)}${piece}`);
  }
  return `${rows.join('\n')}>`;
}
