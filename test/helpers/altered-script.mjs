import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/**
 * Middleware that gives the built files out from other addresses too, `/altered/NAME/PATH`, with one byte of the banner
 * changed: its first sentence then says that 911 "is now working". Under a name of its own each, as Chromium keeps a script
 * that it has refused, for pages that would take it.
 */
export const alteredScript = () => async (context, next) => {
  const [, path = ''] = /^\/altered\/\w+\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!path) return next();
  const text = await readFile(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
  context.type = extname(path);
  context.body = path.endsWith('outage-banner.js') ? text.replace('is not working', 'is now working') : text;
};
