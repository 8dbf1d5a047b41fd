import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { type Rehearsal, rehearsed } from './rehearsal.ts';

const FEED = /^\/feeds\/([\w-]+\.json)$/;

/** The feed's own time is when this server started, or when the file was last edited: the demo must not open as expired. */
async function stamped(file: string, startMs: number): Promise<Record<string, unknown>> {
  const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
  return { ...JSON.parse(text), updated: new Date(Math.max(startMs, mtimeMs)).toISOString() };
}

async function sendFeed(
  file: string,
  startMs: number,
  rehearsal: Rehearsal,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = JSON.stringify(rehearsed(await stamped(file, startMs), rehearsal));
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.statusCode = request.headers['if-none-match'] === etag ? 304 : 200;
  response.end(response.statusCode === 304 ? undefined : body);
}

/** Serves the feeds of a folder, and lets the demo pages play the outage forward: `POST /rehearsal?status=partial`. */
function feedServer(folder: string): Connect.NextHandleFunction {
  const startMs = Date.now();
  let rehearsal: Rehearsal = { steps: 0 };
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    if (url.pathname === '/rehearsal' && request.method === 'POST') {
      rehearsal = { status: url.searchParams.get('status') ?? undefined, atMs: Date.now(), steps: rehearsal.steps + 1 };
      response.statusCode = 204;
      return response.end();
    }
    const [, file] = FEED.exec(url.pathname) ?? [];
    if (!file) return next();
    // A file that can't be read is the next handler's: it answers 404, or as the file stands.
    sendFeed(join(folder, file), startMs, rehearsal, request, response).catch(() => next());
  };
}

/** The same feeds under the development server and under the preview of the built files. */
export const demoFeeds = (folder: string): Plugin => ({
  name: 'demo-feeds',
  configureServer: ({ middlewares }) => void middlewares.use(feedServer(folder)),
  configurePreviewServer: ({ middlewares }) => void middlewares.use(feedServer(folder)),
});
