import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const MARK = '<!--snapshot-->';

/** Puts a snapshot into the demo pages that have a mark for one. @param file where the snapshot stands, as HTML */
export const snapshotInside = (file: string): Plugin => ({
  name: 'snapshot-inside',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replaceAll(MARK, () => readFileSync(file, 'utf8')),
  },
});
