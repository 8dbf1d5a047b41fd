import { readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { templateWith } from '../../fixtures/feed-template.js';
import { type Outcome, outageBanner } from '../../helpers/command-line.js';
import { type Newsroom, newsroom } from '../../helpers/newsroom.js';
import { nobody, serve } from '../../helpers/serve.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const fresh = (fields: Readonly<Record<string, unknown>> = {}) =>
  templateWith({ updated: new Date().toISOString(), ...fields });

interface Host {
  readonly text?: string | Uint8Array;
  /** A header without a value is not sent. */
  readonly headers?: OutgoingHttpHeaders;
  readonly isForgetful?: boolean;
}

/** A host that does all that it should, but for what is said. */
function host({ text = fresh(), headers = {}, isForgetful }: Host = {}): RequestListener {
  const all = {
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=10',
    'content-encoding': 'gzip',
    'content-type': 'application/json',
    etag: '"1"',
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return (request, response) => {
    const isKnown = !isForgetful && request.headers['if-none-match'] === sent.etag && sent.etag !== undefined;
    if (isKnown) return void response.writeHead(304, { etag: '"1"' }).end();
    response.writeHead(200, sent).end(sent['content-encoding'] ? gzipSync(text) : text);
  };
}

async function validate(
  answer: RequestListener,
  ...args: readonly string[]
): Promise<Outcome & { readonly rules: string[] }> {
  const origin = await serve(answer);
  const outcome = await outageBanner(['validate', `${origin}/feed.json`, ...args]);
  const rules = outcome.out.match(/(?<=: (error|warning) )[\w-]+(?=: )/g) ?? [];
  return { ...outcome, out: outcome.out.replaceAll(origin, 'ORIGIN'), rules };
}

it('of a host that does all it should there is nothing to say', async () => {
  expect(await validate(host())).toMatchObject({ status: 0, out: '' });
});

describe('what a host does wrong is told, and nothing else', () => {
  it.each<[what: string, host: Host, status: number, rules: string[]]>([
    ['no header for other sites', { headers: { 'access-control-allow-origin': undefined } }, 1, ['no-cors']],
    ['a header for one site', { headers: { 'access-control-allow-origin': 'https://news.example' } }, 1, ['no-cors']],
    ['a page’s type', { headers: { 'content-type': 'text/html' } }, 0, ['content-type']],
    ['no ETag', { headers: { etag: undefined } }, 0, ['no-validator']],
    ['an ETag that it doesn’t know again', { isForgetful: true }, 0, ['not-revalidated']],
    ['a week in caches', { headers: { 'cache-control': 'max-age=604800' } }, 0, ['cached-too-long']],
    ['no word for caches', { headers: { 'cache-control': undefined } }, 0, ['no-cache-control']],
    ['a cookie', { headers: { 'set-cookie': ['a=1', 'b=2'] } }, 0, ['cookie']],
    ['no compression', { headers: { 'content-encoding': undefined } }, 0, ['not-compressed']],
    ['a feed that nobody looks after', { text: templateWith({}) }, 0, ['stale']],
    ['an all-clear of long ago', { text: templateWith({ status: 'restored', services: [] }) }, 0, ['not-cleared']],
    ['all is well, for long', { text: templateWith({ status: 'none', services: [] }) }, 0, []],
    ['a feed with a slip', { text: fresh({ refresh: '30' }) }, 1, ['bad-value']],
    [
      'a page instead of a feed',
      { text: '<!doctype html>', headers: { 'content-encoding': undefined } },
      1,
      ['not-json'],
    ],
    ['bytes that are no UTF-8', { text: new Uint8Array([123, 255]) }, 1, ['not-utf-8']],
    ['nothing', { text: '', headers: { 'content-encoding': undefined } }, 1, ['empty']],
    ['a megabyte and more, packed small', { text: new Uint8Array(2_000_000) }, 1, ['too-large']],
  ])('%s', async (_what, what, status, rules) => {
    expect(await validate(host(what))).toMatchObject({ status, rules });
  });
});

it('a Last-Modified alone is asked with, and is enough', async () => {
  const modified = 'Mon, 02 Mar 2026 19:05:00 GMT';
  const answer: RequestListener = (request, response) => {
    const known = request.headers['if-modified-since'] === modified;
    if (known) return void response.writeHead(304).end();
    host({ headers: { etag: undefined, 'last-modified': modified } })(request, response);
  };
  expect(await validate(answer)).toMatchObject({ status: 0, out: '' });
});

it('asks as a page of another site, and a second time with the ETag of the first answer', async () => {
  const asked: IncomingMessage['headers'][] = [];
  await validate((request, response) => {
    asked.push(request.headers);
    host()(request, response);
  });
  expect(asked.map(({ origin }) => origin)).toEqual(['https://page.invalid', 'https://page.invalid']);
  expect(asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"1"']);
});

describe('an address that leads elsewhere', () => {
  const leadingTo =
    (place: (request: IncomingMessage) => string, then: RequestListener): RequestListener =>
    (request, response) =>
      request.url === '/feed.json'
        ? void response.writeHead(302, { location: place(request) }).end()
        : then(request, response);

  it('on the same host is a warning that names the last address', async () => {
    const { status, out } = await validate(leadingTo(() => '/now.json', host()));
    expect([status, out]).toEqual([0, expect.stringContaining('warning extra-redirect: "ORIGIN/now.json": ')]);
  });

  it('on another host is an error', async () => {
    const other = await serve(host());
    const { status, rules, out } = await validate(leadingTo(() => `${other}/now.json`, host()));
    expect([status, rules]).toEqual([1, ['redirected']]);
    expect(out).toContain(`${other}/now.json`);
  });

  it('in a circle is out of reach', async () => {
    expect(await validate(leadingTo(() => '/feed.json', host()))).toMatchObject({ status: 1, rules: ['unreachable'] });
  });
});

/** Writes as fast as it is read, without an end. */
function pour(response: ServerResponse): void {
  response.write('x'.repeat(65_536), () => {
    if (!response.destroyed) pour(response);
  });
}

describe('an address that brings nothing', () => {
  it.each([404, 500, 503])('with status %s', async (code) => {
    const { status, rules, out } = await validate((_request, response) => void response.writeHead(code).end('{}'));
    expect([status, rules]).toEqual([1, ['http-status']]);
    expect(out).toContain(`http-status: ${code}: `);
  });

  it('but a body without end', async () => {
    const answer = host({ headers: { 'content-encoding': undefined } });
    expect(await validate((_request, response) => pour(response.writeHead(200)))).toMatchObject({
      status: 1,
      rules: ['too-large'],
    });
    expect(await validate(answer)).toMatchObject({ status: 0 });
  });

  it.each<[what: string, answer: RequestListener]>([
    ['in silence', () => {}],
    ['after a beginning', (_request, response) => void response.writeHead(200).write('{')],
  ])('%s, in the time that it is given', async (_what, answer) => {
    expect(await validate(answer, '--timeout', '0.3')).toMatchObject({ status: 1, rules: ['timeout'] });
  });

  it('as it breaks off', async () => {
    const answer: RequestListener = (request, response) =>
      void response.writeHead(200).write('{', () => request.destroy());
    expect(await validate(answer)).toMatchObject({ status: 1, rules: ['unreachable'] });
  });

  it('as nobody is there, and says what Node knows of it', async () => {
    const { status, out } = await outageBanner(['validate', `${await nobody()}/feed.json`]);
    expect([status, out]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
  });
});

describe('the feed that is on the air', () => {
  it('can be what a file is compared with', async () => {
    const origin = await serve(host({ text: fresh({ revision: 9 }) }));
    const { status, out } = await outageBanner(
      ['validate', '-', '--previous', `${origin}/feed.json`],
      fresh({ revision: 8 }),
    );
    expect([status, out]).toEqual([1, expect.stringContaining('error old-news: /revision 8: ')]);
  });

  it('out of reach makes the call wrong: nothing was compared', async () => {
    const { status, err } = await outageBanner(['validate', '-', '--previous', `${await nobody()}/a`], fresh());
    expect([status, err]).toEqual([2, expect.stringContaining("can't read the previous feed")]);
  });
});

describe('a signed feed at an address', () => {
  const signed = async (room: Newsroom) => {
    const { feed, key, at } = room;
    await outageBanner(['sign', feed, '--key', key, '--valid', '1h', '--out', at('signed.json')]);
    return readFileSync(at('signed.json'), 'utf8');
  };

  it('is judged by what is in it, and by who signed it', async () => {
    const room = await newsroom();
    const text = await signed(room);
    const { publicKey } = room;
    expect(await validate(host({ text }))).toMatchObject({ status: 0, out: '' });
    expect(await validate(host({ text }), '--public-key', publicKey)).toMatchObject({ status: 0, out: '' });
    const other = await room.keygen('other');
    const judged = await validate(host({ text }), '--public-key', other.publicKey);
    expect(judged).toMatchObject({ status: 1, rules: ['bad-signature'] });
    expect(judged.out).toContain('ORIGIN/feed.json:1:1: error bad-signature: ');
    expect(await validate(host(), '--public-key', publicKey)).toMatchObject({ status: 1, rules: ['unsigned'] });
  });

  it('has its slips told at their place in the file', async () => {
    const room = await newsroom();
    room.write({ refresh: '30' });
    const text = await signed(room);
    const column = text.split('\n')[1]!.indexOf(String.raw`\"30\"`) + 1;
    const { out } = await validate(host({ text }));
    expect(out).toContain(`ORIGIN/feed.json:2:${column}: error bad-value: /refresh "30": `);
  });

  it('without an end, or nearly a signed one, is refused', async () => {
    const room = await newsroom();
    const { signatures } = JSON.parse(await signed(room));
    const endless = JSON.stringify({ payload: fresh(), signatures });
    expect(await validate(host({ text: endless }))).toMatchObject({ status: 1, rules: ['no-expiry'] });
    const twice = JSON.stringify({ payload: fresh(), signatures, header: {} });
    expect(await validate(host({ text: twice }))).toMatchObject({ status: 1, rules: ['bad-signature'] });
  });

  it('is what the next one is compared with', async () => {
    const room = await newsroom();
    room.write({ revision: 9 });
    const origin = await serve(host({ text: await signed(room) }));
    room.write({ revision: 8 });
    const { status, out } = await outageBanner(['validate', room.feed, '--previous', `${origin}/feed.json`]);
    expect([status, out]).toEqual([1, expect.stringContaining('error old-news: /revision 8: ')]);
  });
});
