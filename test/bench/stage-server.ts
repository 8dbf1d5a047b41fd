import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fields } from '../helpers/chromium-page.ts';

/** One page and the feed that it shows. */
export interface Place {
  readonly html: string;
  feed: Fields;
}

export interface StageServer {
  readonly origin: string;
  readonly places: Place[];
  /** Scripts that are no built files, by their path: `/floor.js`. */
  readonly scripts: Map<string, string>;
  stop(): void;
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** A page that shares its process with no other may have a finer clock: 5 microseconds in place of 100. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const built = (path: string) => {
  const file = DIST + path;
  return existsSync(file) ? readFileSync(file) : undefined;
};

/** Gives out the built files under `/dist/`, the page and the feed of each place under `/page/` and `/feed/`, and what scripts it is given. */
export async function startStageServer(): Promise<StageServer> {
  const places: Place[] = [];
  const scripts = new Map<string, string>();
  const answer = (path: string): readonly [type: string, body: string | Buffer | undefined] => {
    const script = scripts.get(path);
    if (script !== undefined) return ['text/javascript', script];
    const [, kind, name = ''] = path.split(/\/(\w+)\/(.*)/);
    if (kind === 'page') return ['text/html', places[Number(name)]?.html];
    if (kind === 'feed')
      return ['application/json', places[Number(name)] && JSON.stringify(places[Number(name)]!.feed)];
    return [TYPES[extname(path)] ?? 'text/plain', kind === 'dist' ? built(name) : undefined];
  };
  const server = createServer((request, response) => {
    const [type, body] = answer(new URL(request.url ?? '', 'http://stage').pathname);
    response
      .writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8`, ...ISOLATION })
      .end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    places,
    scripts,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
