import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFeeds } from '../../../demo/server/feed-server.js';
import { feed } from '../../fixtures/feeds.js';

const TOKEN = 'demo-token';

describe('the demo’s feed', () => {
  const startMs = Date.now();
  let folder: string;
  let published: string;
  let server: ViteDevServer;
  let address: string;

  const write = (fields: Readonly<Record<string, unknown>>) =>
    writeFile(join(folder, 'a.json'), JSON.stringify(feed(fields)));
  const get = (headers: Record<string, string> = {}) => fetch(`${address}feeds/a.json`, { headers, cache: 'no-store' });
  const read = async () => (await get()).json();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feeds-'));
    published = join(folder, 'published');
    await write({});
    await utimes(join(folder, 'a.json'), 0, 0);
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [demoFeeds(folder, published, TOKEN)],
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

  describe('published', () => {
    const put = (text: string, headers: Record<string, string> = {}, name = 'a.json') =>
      fetch(`${address}feeds/${name}`, {
        method: 'PUT',
        body: text,
        headers: { Authorization: `Bearer ${TOKEN}`, ...headers },
      });
    const etag = async () => (await get()).headers.get('ETag') ?? '';
    const next = (fields: Readonly<Record<string, unknown>> = {}) =>
      `${JSON.stringify(feed({ updated: '2026-03-02T14:41:00-05:00', ...fields }), null, 2)}\n`;

    it('is what readers get from then on, byte for byte, under a new ETag', async () => {
      const before = await etag();
      const answer = await put(next({ revision: 20 }), { 'If-Match': before });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('ETag')).toBe(await etag());
      expect(await etag()).not.toBe(before);
      expect(await (await get()).text()).toBe(next({ revision: 20 }));
    });

    it('ends the rehearsal', async () => {
      await fetch(`${address}rehearsal?status=partial`, { method: 'POST' });
      expect(await read()).toMatchObject({ status: 'partial' });
      await put(next({ revision: 21 }), { 'If-Match': await etag() });
      expect(await read()).toMatchObject({ status: 'down', revision: 21 });
    });

    it('takes the token as the password of a user too', async () => {
      const authorization = `Basic ${Buffer.from(`desk:${TOKEN}`).toString('base64')}`;
      const answer = await put(next({ revision: 22 }), { 'If-Match': await etag(), Authorization: authorization });
      expect(answer.status).toBe(204);
    });

    it.each([
      'Bearer wrong',
      `Bearer ${TOKEN.replace('d', 'x')}`,
      'Bearer ',
      `Basic ${Buffer.from('desk:wrong').toString('base64')}`,
      TOKEN,
      '',
    ])('is refused with 401 for %j, and nothing changes', async (authorization) => {
      const before = await (await get()).text();
      const answer = await put(next({ revision: 30 }), { 'If-Match': await etag(), Authorization: authorization });
      expect(answer.status).toBe(401);
      expect(await (await get()).text()).toBe(before);
    });

    it.each([
      ['If-Match', '"stale"', 412],
      ['If-None-Match', '*', 412],
      ['X-Nothing', '1', 428],
    ])('is refused with %s: %s', async (name, value, status) => {
      const before = await (await get()).text();
      expect((await put(next({ revision: 30 }), { [name]: value })).status).toBe(status);
      expect(await (await get()).text()).toBe(before);
    });

    it('of two that follow the same revision, one is taken', async () => {
      const known = await etag();
      const answers = await Promise.all([31, 32, 33].map((revision) => put(next({ revision }), { 'If-Match': known })));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412]);
    });

    it('is refused with 413 beyond 1 MiB', async () => {
      const answer = await put(next({ revision: 40, summary: 'x'.repeat(1_048_576) }), { 'If-Match': await etag() });
      expect(answer.status).toBe(413);
    });

    it.each([
      ['{', 'JSON'],
      [next({ headline: '' }), '/headline'],
      [next({ status: 'broken' }), '/status'],
    ])('is refused with 422 and words where banners would not believe it', async (text, words) => {
      const answer = await put(text, { 'If-Match': await etag() });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(words);
    });

    it('under a new name is 201, once', async () => {
      expect((await put(next(), { 'If-None-Match': '*' }, 'now.json')).status).toBe(201);
      expect((await put(next(), { 'If-None-Match': '*' }, 'now.json')).status).toBe(412);
      expect((await put(next(), { 'If-Match': '*' }, 'other.json')).status).toBe(412);
      expect(await (await fetch(`${address}feeds/now.json`)).json()).toEqual(JSON.parse(next()));
    });

    it('is kept with all revisions before it, and nothing half written lies around', async () => {
      await put(next({ revision: 50 }), { 'If-Match': await etag() });
      await put(next({ revision: 51 }), { 'If-Match': await etag() });
      const kept = await readdir(join(published, 'a'));
      for (const revision of [20, 21, 22, 50, 51])
        expect(kept.filter((name) => new RegExp(`^${revision}-[\\da-f]{8}\\.json$`).test(name))).toHaveLength(1);
      const [name = ''] = kept.filter((file) => file.startsWith('50-'));
      expect(await readFile(join(published, 'a', name), 'utf8')).toBe(next({ revision: 50 }));
      expect((await readdir(published, { recursive: true })).filter((file) => !/^[\w-]+$|\.json$/.test(file))).toEqual(
        [],
      );
    });

    it('leaves the file in the sources as it is, and gives way when that is edited', async () => {
      expect(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'))).toMatchObject({ revision: 3 });
      await write({ revision: 60 });
      await utimes(join(folder, 'a.json'), Date.now() / 1000 + 60, Date.now() / 1000 + 60);
      expect(await read()).toMatchObject({ revision: 60 });
    });

    it('before the server started is history: the demo begins with the article', async () => {
      await mkdir(published, { recursive: true });
      await writeFile(join(published, 'old.json'), next({ revision: 70 }));
      await utimes(join(published, 'old.json'), 0, 0);
      expect((await fetch(`${address}feeds/old.json`)).status).toBe(404);
    });

    it('is asked for and put, and nothing else', async () => {
      expect((await fetch(`${address}feeds/a.json`, { method: 'DELETE' })).status).toBe(405);
    });
  });
});
