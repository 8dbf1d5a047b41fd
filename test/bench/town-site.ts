import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A site of somebody else: pages around banners, each with a path of its own.
 * @param pages their bodies, by path
 */
export async function startTownSite(pages: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response
      .writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Town news</title><body><h1>Town news</h1>${body}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
