import { readFile } from 'node:fs/promises';

const SHARED = new URL('../../../shared/', import.meta.url);

/** Middleware that serves the samples and corpora beside the project to tests in the browser, as they are. */
export const sharedFiles = () => async (context, next) => {
  const [, path] = /^\/shared\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!path || path.includes('..')) return next();
  context.body = await readFile(new URL(path, SHARED)).catch(() => undefined);
  context.status = context.body ? 200 : 404;
  context.type = 'text/plain; charset=utf-8';
};
