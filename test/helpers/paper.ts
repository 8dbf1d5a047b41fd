import type { Page, PaperFormat } from 'puppeteer-core';
import { getDocumentProxy } from 'unpdf';

/** What comes out of a printer. */
export interface Paper {
  readonly sheets: number;
  /** All words, without blanks: where a printer puts those is its own business. */
  readonly text: string;
  /** Words that stand together, each with the size of their letters in points. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The same of the numbers alone. */
  readonly numbers: ReadonlyMap<string, number>;
}

const MARGIN = '0.4in';
const NUMBER = /^[\d-]{12}$/;

/** A page on paper; its colours are those that a printer gets. */
export async function print(page: Page, format: PaperFormat): Promise<Paper> {
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const paper = await getDocumentProxy(await page.pdf({ format, margin }));
  const items = [];
  for (let sheet = 1; sheet <= paper.numPages; sheet++) {
    const { items: found } = await (await paper.getPage(sheet)).getTextContent();
    for (const item of found) if ('str' in item) items.push(item);
  }
  const sizes = items.map(({ str, height }) => [str, height] as const);
  return {
    sheets: paper.numPages,
    text: items
      .map(({ str }) => str)
      .join('')
      .replace(/\s/g, ''),
    sizes: new Map(sizes),
    numbers: new Map(sizes.filter(([str]) => NUMBER.test(str))),
  };
}
