import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type PutOutcome, putFeed, readOnAir, wholeAddress } from '../../../../demo/desk/put-feed.js';
import { feedText } from '../../../fixtures/feeds.js';
import { nobody, serve } from '../../../helpers/serve.js';

const OLD = feedText();
const NEW = feedText({ revision: 2 });

interface Put {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that gives out a file with these headers, and answers each PUT in its way. */
async function shelf(
  headers: Record<string, string> = { ETag: '"1"' },
  take: (response: ServerResponse, keep: () => void) => void = (response, keep) => {
    keep();
    response.writeHead(204).end();
  },
) {
  const puts: Put[] = [];
  const file: { text: string | undefined } = { text: OLD };
  const origin = await serve(async (request, response) => {
    if (request.method !== 'PUT') {
      response.writeHead(file.text === undefined ? 404 : 200, headers).end(file.text);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    puts.push({ headers: request.headers, body });
    take(response, () => {
      file.text = body;
    });
  });
  const put = (more: Partial<Parameters<typeof putFeed>[0]> = {}): Promise<PutOutcome> =>
    putFeed({ address: `${origin}/feed.json`, text: NEW, published: OLD, user: '', token: '', ...more });
  return { origin, puts, file, put };
}

describe('a feed is put in the place of the one that it follows', () => {
  it.each([
    ['an ETag', { ETag: '"1"' }, { 'if-match': '"1"' }],
    ['an ETag that packing made weak', { ETag: 'W/"1"' }, { 'if-match': '"1"' }],
    [
      'a date alone',
      { 'Last-Modified': 'Mon, 02 Mar 2026 19:05:00 GMT' },
      { 'if-unmodified-since': 'Mon, 02 Mar 2026 19:05:00 GMT' },
    ],
  ])('by %s', async (_what, headers, condition) => {
    const { put, puts, file } = await shelf(headers);
    expect(await put()).toEqual({ name: 'published' });
    expect(puts).toMatchObject([{ body: NEW, headers: { 'content-type': 'application/json', ...condition } }]);
    expect(file.text).toBe(NEW);
  });

  it('a new one only where none is', async () => {
    const { put, puts, file } = await shelf();
    file.text = undefined;
    expect(await put({ published: undefined })).toEqual({ name: 'published' });
    expect(puts).toMatchObject([{ headers: { 'if-none-match': '*' } }]);
  });

  it('without any condition only when that was agreed to', async () => {
    const { put, puts } = await shelf({});
    expect(await put()).toEqual({ name: 'unguarded' });
    expect(puts).toEqual([]);
    expect(await put({ isUnguarded: true })).toEqual({ name: 'published' });
  });

  it('however it is set: blanks are no difference', async () => {
    const { put } = await shelf();
    expect(await put({ published: JSON.stringify(JSON.parse(OLD), null, 2) })).toEqual({ name: 'published' });
  });
});

describe('nothing is overwritten', () => {
  it.each([
    ['something else is there', feedText({ revision: 7 })],
    ['what is there is no feed', '<html>'],
  ])('when %s', async (_what, there) => {
    const { put, puts, file } = await shelf();
    file.text = there;
    expect(await put()).toEqual({ name: 'conflict', theirs: there });
    expect(puts).toEqual([]);
  });

  it('when somebody else was faster: the server’s 412 brings what is there now', async () => {
    const theirs = feedText({ revision: 7 });
    const own = await shelf(undefined, (response) => {
      own.file.text = theirs;
      response.writeHead(412).end();
    });
    expect(await own.put()).toEqual({ name: 'conflict', theirs });
  });

  it.each([
    [401, '', 'unauthorized', '401'],
    [403, '', 'unauthorized', '403'],
    [404, '', 'no-put', '404'],
    [405, '', 'no-put', '405'],
    [501, '', 'no-put', '501'],
    [413, 'A feed has at most 1 MiB.', 'refused', '413 A feed has at most 1 MiB.'],
    [500, '<h1>Internal error</h1>', 'refused', '500 Internal error'],
  ])('when the server answers %d', async (status, body, name, detail) => {
    const { put, file } = await shelf(undefined, (response) => response.writeHead(status).end(body));
    expect(await put()).toEqual({ name, detail });
    expect(file.text).toBe(OLD);
  });

  it('when nobody answers, or the line breaks', async () => {
    const { put } = await shelf(undefined, (response) => response.destroy());
    expect(await put()).toMatchObject({ name: 'unreachable' });
    expect(await put({ address: `${await nobody()}/feed.json` })).toMatchObject({ name: 'unreachable' });
  });
});

it('what the server says that it took is read back', async () => {
  const { put } = await shelf(undefined, (response) => response.writeHead(204).end());
  expect(await put()).toEqual({ name: 'not-seen' });
});

describe('the token', () => {
  it.each([
    ['', 't', 'Bearer t'],
    ['desk', 't', `Basic ${Buffer.from('desk:t').toString('base64')}`],
    ['désk', 'tö', `Basic ${Buffer.from('désk:tö').toString('base64')}`],
  ])('of the user %j goes as it is meant', async (user, token, authorization) => {
    const { put, puts } = await shelf();
    await put({ user, token });
    expect(puts).toMatchObject([{ headers: { authorization } }]);
  });

  it('is not sent without one', async () => {
    const { put, puts } = await shelf();
    await put({ user: 'desk' });
    expect(puts[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is sent over https, or to this computer', async () => {
    const { put } = await shelf();
    for (const address of [
      'http://news.example/a.json',
      'http://127.0.0.1.news.example/a',
      'http://localhost.news.example/a',
    ])
      expect(await put({ address, token: 't' })).toEqual({ name: 'insecure', detail: address });
  });
});

it('what is at an address is told from nothing and from a failure', async () => {
  const { origin, file } = await shelf();
  expect(await readOnAir(origin)).toMatchObject({ name: 'there', text: OLD, etag: '"1"' });
  file.text = undefined;
  expect(await readOnAir(origin)).toEqual({ name: 'missing' });
  const broken = await serve((_request, response) => response.writeHead(503).end());
  expect(await readOnAir(broken)).toEqual({ name: 'refused', detail: '503' });
});

it.each([
  ['feeds/a.json', 'https://news.example/v1/feeds/a.json'],
  [' /a.json ', 'https://news.example/a.json'],
  ['https://other.example/a', 'https://other.example/a'],
  ['', undefined],
  ['  ', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///a.json', undefined],
  ['http://[', undefined],
])('%j is the address %s', (typed, whole) => {
  expect(wholeAddress(typed, 'https://news.example/v1/desk.html')).toBe(whole);
});

it('a signed feed that was only signed again, with a later end, is still the one that the draft was made from', async () => {
  const { put, puts, file } = await shelf();
  const signed = (fields: Record<string, unknown>) => JSON.stringify({ payload: feedText(fields), signatures: [] });
  file.text = signed({ expires: '2026-03-02T21:05:00Z' });
  const published = signed({ expires: '2026-03-02T20:05:00Z' });
  expect(await put({ published, text: signed({ revision: 2 }) })).toEqual({ name: 'published' });
  expect(puts).toHaveLength(1);
});
