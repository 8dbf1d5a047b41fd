import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFeeds } from '../../../demo/server/feed-server.js';
import { feed } from '../../fixtures/feeds.js';

describe('the demo’s feed', () => {
  const startMs = Date.now();
  let folder: string;
  let server: ViteDevServer;
  let address: string;

  const write = (fields: Readonly<Record<string, unknown>>) =>
    writeFile(join(folder, 'a.json'), JSON.stringify(feed(fields)));
  const get = (headers: Record<string, string> = {}) => fetch(`${address}feeds/a.json`, { headers, cache: 'no-store' });
  const read = async () => (await get()).json();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feeds-'));
    await write({});
    await utimes(join(folder, 'a.json'), 0, 0);
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [demoFeeds(folder)],
      server: { port: 0, host: '127.0.0.1', ws: false },
    });
    await server.listen();
    address = server.resolvedUrls?.local[0] ?? '';
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('is as old as the server, however old its file is, so that it does not open as expired', async () => {
    const { updated, ...others } = await read();
    expect(Date.parse(updated)).toBeGreaterThanOrEqual(startMs);
    expect({ ...others, updated: feed().updated }).toEqual(feed());
  });

  it('follows its file', async () => {
    const before = await read();
    await write({ revision: 2 });
    const after = await read();
    expect(after.revision).toBe(2);
    expect(Date.parse(after.updated)).toBeGreaterThanOrEqual(Date.parse(before.updated));
  });

  it('answers 304 while nothing changes', async () => {
    const etag = (await get()).headers.get('ETag') ?? '';
    expect((await get({ 'If-None-Match': etag })).status).toBe(304);
    await write({ revision: 3 });
    expect((await get({ 'If-None-Match': etag })).status).toBe(200);
  });

  it('plays the rehearsal: another status and headline, a higher revision, the same numbers', async () => {
    const before = await read();
    await fetch(`${address}rehearsal?status=partial`, { method: 'POST' });
    const after = await read();
    expect(after).toMatchObject({ status: 'partial', contacts: before.contacts });
    expect(after.headline).not.toBe(before.headline);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('that does not exist is a 404', async () => {
    expect((await fetch(`${address}feeds/none.json`)).status).toBe(404);
  });
});
