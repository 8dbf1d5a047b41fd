import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const BLANKS = ' '.repeat(65_536);

/** What goes on for ever, until the reader hangs up: a piece at a time, with room between them for the other requests. */
function endless(response, pieces, everyMs) {
  let at = 0;
  const timer = setInterval(() => {
    if (!response.writableNeedDrain) response.write(pieces[at++ % pieces.length]);
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}

/** The ways of an answer to go wrong after its headers. */
const bodies = {
  whole: (response, { body }) => response.end(body),
  cut: (response, { body, at }) => response.write(body.slice(0, at), () => response.destroy()),
  reset: (response) => response.socket.resetAndDestroy(),
  hang: (response) => response.write(' '),
  drip: (response, { body }) => endless(response, body, 20),
  endless: (response) => endless(response, [BLANKS], 1),
  bomb: (response) => response.end(gzipSync(BLANKS.repeat(512))),
  bytes: (response, { body }) => response.end(Buffer.from(body, 'base64')),
};

function send(request, response, answer) {
  const { status = 200, body = '', headers = {}, way = 'whole', at, validate } = answer;
  if (way === 'silent') return;
  const etag = validate ? `"${createHash('sha256').update(body).digest('base64url')}"` : undefined;
  const isSame = etag && request.headers['if-none-match'] === etag;
  if (way === 'reset') return bodies.reset(response);
  response.writeHead(isSame ? 304 : status, {
    'Content-Type': 'application/json',
    ...(etag && { ETag: etag, 'Cache-Control': 'no-cache' }),
    ...(way === 'bomb' && { 'Content-Encoding': 'gzip' }),
    ...headers,
  });
  if (isSame) response.end();
  else bodies[way](response, { body, at });
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/**
 * Middleware for feeds' addresses under the tests' control: `PUT /desk/NAME` says what `GET /desk/NAME` answers from then
 * on, `GET /desk/NAME?count` how often it was asked, and `?unchanged` how often a 304 was enough. An answer is `{status, headers, body, way, at, validate}`: `way`
 * is how it goes wrong (`silent` says nothing at all), `validate` gives it an ETag.
 */
export function feedDesk() {
  const answers = new Map();
  const counts = new Map();
  const open = new Map();
  const unchanged = new Map();
  return async (context, next) => {
    const [, name] = /^\/desk\/([\w-]+)$/.exec(context.path) ?? [];
    if (!name) return next();
    context.respond = false;
    const { req: request, res: response } = context;
    if (request.method === 'PUT') {
      answers.set(name, await read(request));
      // Some engines keep the connection of an answer that was given up, and have only six.
      for (const former of open.get(name) ?? []) former.destroy();
      return send(request, response, { status: 204 });
    }
    if ('count' in context.query) return send(request, response, { body: `${counts.get(name) ?? 0}` });
    if ('unchanged' in context.query) return send(request, response, { body: `${unchanged.get(name) ?? 0}` });
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const pending = open.get(name) ?? new Set();
    open.set(name, pending.add(response));
    response.on('close', () => {
      pending.delete(response);
      if (response.statusCode === 304) unchanged.set(name, (unchanged.get(name) ?? 0) + 1);
    });
    return send(request, response, answers.get(name) ?? { status: 404 });
  };
}
