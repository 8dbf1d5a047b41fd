import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Logger, Plugin } from 'vite';
import { payloadOf } from '../../src/publish/payload-of.ts';
import { type Answer, bodyOf, isAuthorized, refusedCondition, revisionOf } from './accept-feed.ts';
import { type FeedFile, feedFile, publishFeed } from './published-feeds.ts';
import { type Rehearsal, rehearsed } from './rehearsal.ts';

const FEED = /^\/feeds\/([\w-]+\.json)$/;
const READS = /^(GET|HEAD)$/;

/** Where feeds lie, and who may publish. */
export interface FeedPlaces {
  readonly folder: string;
  /** What is published goes here, and leaves the sources as they are. */
  readonly published: string;
  readonly token: string;
}

interface Current {
  readonly body: string;
  readonly etag: string;
}

/** The feed's own time is when this server started, or when the file was last edited: the demo must not open as expired. */
const stamped = ({ text, writtenMs }: FeedFile, startMs: number): Record<string, unknown> => ({
  ...JSON.parse(text),
  updated: new Date(Math.max(startMs, writtenMs)).toISOString(),
});

/** What readers get: the newer of what was published since this server started, word for word, and of the file in the sources. */
async function currentOf(
  name: string,
  { folder, published }: FeedPlaces,
  startMs: number,
  rehearsal: Rehearsal,
): Promise<Current | undefined> {
  const [source, news] = await Promise.all([feedFile(join(folder, name)), feedFile(join(published, name))]);
  const isNews = news && news.writtenMs >= Math.max(startMs, source?.writtenMs ?? 0);
  if (!isNews && !source) return;
  const feed = isNews ? JSON.parse(payloadOf(news.text)) : stamped(source!, startMs);
  const body = isNews && !rehearsal.status ? news.text : JSON.stringify(rehearsed(feed, rehearsal));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

function sendFeed({ body, etag }: Current, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.statusCode = request.headers['if-none-match'] === etag ? 304 : 200;
  response.end(response.statusCode === 304 || request.method === 'HEAD' ? undefined : body);
}

function sendAnswer({ status, words = '', headers = {} }: Answer, response: ServerResponse) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(words);
}

const WRONG_TOKEN: Answer = {
  status: 401,
  words: 'The token is wrong.',
  headers: { 'WWW-Authenticate': 'Bearer' },
};

/**
 * Serves the feeds of a folder, takes new revisions of them (`PUT /feeds/NAME.json` with `If-Match` and the token), and lets
 * the demo pages play the outage forward: `POST /rehearsal?status=partial`.
 */
function feedServer(places: FeedPlaces): Connect.NextHandleFunction {
  const startMs = Date.now();
  let rehearsal: Rehearsal = { steps: 0 };
  let last: Promise<unknown> = Promise.resolve();
  const current = (name: string) => currentOf(name, places, startMs, rehearsal);

  async function publish(name: string, text: string, request: IncomingMessage): Promise<Answer> {
    const before = await current(name);
    const refusal = refusedCondition(request, before?.etag);
    if (refusal) return refusal;
    const got = revisionOf(text);
    if ('status' in got) return got;
    await publishFeed(places.published, name, text, got.revision);
    rehearsal = { steps: 0 };
    const after = await current(name);
    return { status: before ? 204 : 201, ...(after && { headers: { ETag: after.etag } }) };
  }

  async function put(name: string, request: IncomingMessage): Promise<Answer> {
    const body = await bodyOf(request);
    if (!isAuthorized(request, places.token)) return WRONG_TOKEN;
    if ('status' in body) return body;
    // One after the other, or two that follow the same revision could both be taken.
    const turn = last.then(() => publish(name, body.text, request));
    last = turn.catch(() => {});
    return turn;
  }

  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    if (url.pathname === '/rehearsal' && request.method === 'POST') {
      rehearsal = { status: url.searchParams.get('status') ?? undefined, atMs: Date.now(), steps: rehearsal.steps + 1 };
      return sendAnswer({ status: 204 }, response);
    }
    const [, name] = FEED.exec(url.pathname) ?? [];
    if (!name) return next();
    if (request.method === 'PUT') return void put(name, request).then((answer) => sendAnswer(answer, response), next);
    if (!READS.test(request.method ?? '')) return sendAnswer({ status: 405, headers: { Allow: 'GET, PUT' } }, response);
    // A file that can't be read is the next handler's: it answers 404, or as the file stands.
    current(name).then(
      (feed) => (feed ? sendFeed(feed, request, response) : next()),
      () => next(),
    );
  };
}

/** Says what to publish with, below the addresses that the server prints. */
function printToken(server: { printUrls(): void; config: { logger: Logger } }, token: string) {
  const printUrls = server.printUrls.bind(server);
  server.printUrls = () => {
    printUrls();
    server.config.logger.info(`  ➜  Feed desk: /desk.html, token to publish with: ${token}`);
  };
}

/** The same feeds under the development server and under the preview of the built files. */
export const demoFeeds = (folder: string, published: string, token = randomBytes(9).toString('base64url')): Plugin => ({
  name: 'demo-feeds',
  configureServer(server) {
    server.middlewares.use(feedServer({ folder, published, token }));
    printToken(server, token);
  },
  configurePreviewServer(server) {
    server.middlewares.use(feedServer({ folder, published, token }));
    printToken(server, token);
  },
});
