import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { templateWith } from '../fixtures/feed-template.js';
import { CLI, runProgram } from '../helpers/command-line.js';
import { type EdgeCache, startEdgeCache, startTlsFront } from '../helpers/edge-cache.js';
import { type Hosted, startHosted } from '../helpers/hosted.js';
import { newsroom } from '../helpers/newsroom.js';

vi.setConfig({ testTimeout: 60_000 });
/** nginx, its modules and Varnish may have to be installed first. */
const INSTALLING_MS = 600_000;

let host: Hosted;
let cache: EdgeCache;
let front: Awaited<ReturnType<typeof startTlsFront>>;

beforeAll(async () => {
  host = await startHosted();
  cache = await startEdgeCache(host.plainPort);
  front = await startTlsFront(cache.port);
  return async () => {
    await front.stop();
    await cache.stop();
    await host.stop();
  };
}, INSTALLING_MS);

const fresh = (fields: Readonly<Record<string, unknown>> = {}) =>
  templateWith({ updated: new Date().toISOString(), ...fields });

/** Asks nginx without a cache, in plain text, as the bytes are the same. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, origin = plain()) =>
  fetch(origin + path, { headers });
const plain = () => `http://127.0.0.1:${host.plainPort}`;

describe('validate has nothing to say of a feed by the recipe for', () => {
  const rows: readonly (readonly [name: string, of: () => { origin: string; certificate?: string }])[] = [
    ['nginx', () => host],
    ['Varnish', () => cache],
    ['nginx in front of Varnish', () => front],
  ];
  it.each(rows)('%s', async (_name, of) => {
    const { origin, certificate } = of();
    host.publish('checked.json', fresh());
    if (certificate) vi.stubEnv('NODE_EXTRA_CA_CERTS', certificate);
    const found = await runProgram(process.execPath, [CLI, 'validate', `${origin}/feeds/checked.json`]);
    vi.unstubAllEnvs();
    expect(found).toEqual({ status: 0, out: '', err: 'outage-banner validate: no errors, no warnings\n' });
  });
});

describe('the ETag', () => {
  it('is another for another text of the same length within the same second', async () => {
    const etags: (string | null)[] = [];
    for (const summary of ['One.', 'Two.']) {
      host.publish('etag.json', fresh({ summary, updated: '2026-03-02T14:05:00-05:00' }));
      utimesSync(join(host.feeds, 'etag.json'), 1_772_478_300, 1_772_478_300);
      etags.push((await ask('/feeds/etag.json')).headers.get('etag'));
    }
    expect(etags[0]).toMatch(/^W\/"[\w-]{22}"$/);
    expect(etags[1]).not.toBe(etags[0]);
    const told = async (etag: string) => (await ask('/feeds/etag.json', { 'If-None-Match': etag })).status;
    expect(await told(etags[0]!)).toBe(200);
    expect(await told(etags[1]!)).toBe(304);
    expect(await told(`"other", ${etags[1]}`)).toBe(304);
  });

  it('comes with the life of the copy in a 304 too, for every page', async () => {
    host.publish('again.json', fresh());
    const first = await ask('/feeds/again.json');
    const again = await ask('/feeds/again.json', { 'If-None-Match': first.headers.get('etag')! });
    for (const name of ['etag', 'cache-control', 'access-control-allow-origin'])
      expect(again.headers.get(name), name).toBe(first.headers.get(name));
    expect(await again.text()).toBe('');
  });
});

describe('how long a cache may go on without the server', () => {
  const life = async (name: string) => (await ask(`/feeds/${name}`)).headers.get('cache-control');
  const MINUTES = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=300';

  it('is minutes for a feed that never says when it is over', async () => {
    host.publish('open.json', fresh());
    expect(await life('open.json')).toBe(MINUTES);
  });

  it('is a day for one that does, signed or not', async () => {
    const { at, feed, key, write } = await newsroom();
    write({ expires: new Date(Date.now() + 3_600_000).toISOString() });
    const { out } = await runProgram(process.execPath, [CLI, 'sign', feed, '--key', key, '--valid', '1h']);
    host.publish('signed.json', out);
    host.publish('ends.json', fresh({ expires: '2099-01-01T00:00:00Z' }));
    expect(at('feed.json')).toBe(feed);
    for (const name of ['signed.json', 'ends.json']) expect(await life(name)).toBe(MINUTES.replace('300', '86400'));
  });
});

it('half a file is a failure of the server, not news; what isn’t there is not found, for pages of other sites too', async () => {
  writeFileSync(join(host.feeds, 'half.json'), fresh().slice(0, 400));
  const answers = [await ask('/feeds/half.json'), await ask('/feeds/none.json')];
  expect(answers.map(({ status }) => status)).toEqual([503, 404]);
  for (const { headers } of answers) expect(headers.get('access-control-allow-origin')).toBe('*');
});

it('nothing outside the folder is given out, and nothing is taken in', async () => {
  expect((await ask('/feeds/..%2f..%2fcertificate.pem')).status).toBe(400);
  expect((await fetch(`${plain()}/feeds/now.json`, { method: 'PUT', body: '{}' })).status).toBe(405);
});

describe('scripts', () => {
  const pinned = () => readdirSync(new URL('../../dist/', import.meta.url)).find((name) => /^v\d/.test(name))!;
  /** What a browser says it can unpack, which Node's own `fetch` wouldn't let us read. */
  const headersOf = (path: string, ca = host.origin) =>
    new Promise<Readonly<Record<string, unknown>>>((got, failed) => {
      const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
      request(ca + path, { headers, rejectUnauthorized: false }, (answer) => {
        answer.resume();
        got(answer.headers);
      })
        .on('error', failed)
        .end();
    });

  it.each([
    ['nginx', () => host.origin],
    ['the cache', () => front.origin],
  ])('come packed by brotli from %s: those to follow for a minute, the pinned for a year', async (_name, origin) => {
    const follow = await headersOf('/v1/outage-banner.js', origin());
    const packed = { 'content-encoding': 'br', 'access-control-allow-origin': '*', vary: 'Accept-Encoding' };
    expect(follow).toMatchObject({ ...packed, 'content-type': 'application/javascript' });
    expect(follow['cache-control']).toMatch(/^public, max-age=60, /);
    const fixed = await headersOf(`/v1/${pinned()}/outage-banner.js`, origin());
    expect(fixed).toMatchObject({ ...packed, 'cache-control': 'public, max-age=31536000, immutable' });
  });
});

describe('the cache', () => {
  const asked = (path: string) => host.log().filter((entry) => entry.path === path);

  it('has one copy, whatever is put behind the address', async () => {
    host.publish('one.json', fresh());
    for (let count = 0; count < 20; count++)
      await ask(`/feeds/one.json?x=${count}`, { Cookie: `a=${count}` }, cache.origin);
    expect(host.log().filter(({ path }) => path.startsWith('/feeds/one.json'))).toHaveLength(1);
  });

  /** Asks again and again until the origin has said that it has no whole feed, and once more. */
  async function heldAt(origin: string, name: string) {
    host.publish(name, fresh());
    await ask(`/feeds/${name}`, {}, origin);
    writeFileSync(join(host.feeds, name), '{"version"');
    let isRefused = false;
    while (!isRefused) {
      isRefused = asked(`/feeds/${name}`).some(({ status }) => status === 503);
      const answer = await ask(`/feeds/${name}`, {}, origin);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ revision: 1 });
      await wait(50);
    }
    host.publish(name, fresh({ revision: 2 }));
    const revision = async () => (await (await ask(`/feeds/${name}`, {}, origin)).json()).revision;
    while ((await revision()) !== 2) await wait(50);
  }

  it('goes on with the last whole feed when half a file comes', () => heldAt(cache.origin, 'held.json'));

  it('does so too when its copy is older than what it gives out while the server is well', async () => {
    const strict = await startEdgeCache(host.plainPort, { 'set req.grace = 30s;': 'set req.grace = 0s;' });
    onTestFinished(() => strict.stop());
    await heldAt(strict.origin, 'strict.json');
  });

  it('without any copy says so to pages of other sites too', async () => {
    writeFileSync(join(host.feeds, 'never.json'), '{');
    const { status, headers } = await ask('/feeds/never.json', {}, cache.origin);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([503, '*']);
  });

  it('finds a new feed soon, though somebody asked too early', async () => {
    const status = async () => (await ask('/feeds/new.json', {}, cache.origin)).status;
    expect(await status()).toBe(404);
    host.publish('new.json', fresh());
    const startMs = performance.now();
    while ((await status()) !== 200) await wait(50);
    expect(performance.now() - startMs).toBeLessThan(5000);
  });

  it('goes on without the server, with the age of what it has', async () => {
    host.publish('alone.json', fresh());
    await ask('/feeds/alone.json', {}, cache.origin);
    await host.kill();
    let ageSeconds = 0;
    while (ageSeconds < 7) {
      const answer = await ask('/feeds/alone.json', {}, cache.origin);
      expect(answer.status).toBe(200);
      ageSeconds = Number(answer.headers.get('age'));
      await wait(50);
    }
    await host.start();
  });
});
