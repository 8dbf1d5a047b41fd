import { getEventListeners } from 'node:events';
import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_FEED_BYTES } from '../../../src/feed/parse-feed.js';
import { type FetchOptions, fetchLetter } from '../../../src/source/fetch-letter.js';
import { nobody, serve } from '../../helpers/serve.js';

const SOON_MS = 50;
const LONG_MS = 60_000;

const fetched = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchLetter(address, { fetch, signal: new AbortController().signal, deadlineMs: LONG_MS, ...options });

/** What comes of an answer: its text, or the name of the problem. */
async function outcome(answer: RequestListener, options?: Partial<FetchOptions>) {
  const letter = await fetched(`${await serve(answer)}/feed.json`, options);
  return 'problem' in letter ? letter.problem.name : letter;
}

const status =
  (code: number, body = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(code).end(body);

const body =
  (bytes: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, headers).end(bytes);

/** Writes as fast as it is read, without an end. */
function pour(response: ServerResponse) {
  const water = () => {
    while (response.write('x'.repeat(65_536)));
  };
  response.on('drain', water);
  water();
}

describe('an answer', () => {
  it('is its text', async () => {
    expect(await outcome(body('{"a": "é"}'))).toEqual({ text: '{"a": "é"}' });
  });

  it('keeps its byte order mark: a signature covers every byte', async () => {
    expect(await outcome(body('\ufeff{}'))).toEqual({ text: '\ufeff{}' });
  });

  it('may come packed', async () => {
    expect(await outcome(body(gzipSync('{}'), { 'Content-Encoding': 'gzip' }))).toEqual({ text: '{}' });
  });

  it('may come in pieces, cut through a character', async () => {
    const bytes = Buffer.from('é');
    const answer: RequestListener = (_request, response) => {
      response.write(bytes.subarray(0, 1), () => response.end(bytes.subarray(1)));
    };
    expect(await outcome(answer)).toEqual({ text: 'é' });
  });

  it('may be as long as a feed may be', async () => {
    expect(await outcome(body('x'.repeat(MAX_FEED_BYTES)))).toEqual({ text: 'x'.repeat(MAX_FEED_BYTES) });
  });

  it('is followed to another address of the same origin', async () => {
    const answer: RequestListener = ({ url }, response) => {
      if (url === '/moved.json') response.end('{}');
      else response.writeHead(302, { Location: '/moved.json' }).end();
    };
    expect(await outcome(answer)).toEqual({ text: '{}' });
  });
});

describe('a failure has a name', () => {
  const failures: readonly (readonly [string, RequestListener, string])[] = [
    ['404', status(404, 'nothing here'), 'http-status'],
    ['410', status(410), 'http-status'],
    ['500', status(500, '{}'), 'http-status'],
    ['503', status(503), 'http-status'],
    ['no body', body(''), 'empty'],
    ['204', status(204), 'empty'],
    ['a byte too many', body('x'.repeat(MAX_FEED_BYTES + 1)), 'too-large'],
    [
      'a small answer that unpacks to a large one',
      body(gzipSync(Buffer.alloc(50 * MAX_FEED_BYTES)), { 'Content-Encoding': 'gzip' }),
      'too-large',
    ],
    ['Latin-1', body(Buffer.from('{"a": "é"}', 'latin1')), 'not-utf-8'],
    ['UTF-16', body(Buffer.from('\ufeff{}', 'utf16le')), 'not-utf-8'],
    ['half a character at the end', body(Buffer.from('é').subarray(0, 1)), 'not-utf-8'],
    ['what is not packed as it says', body('{}', { 'Content-Encoding': 'gzip' }), 'unreachable'],
    ['a connection that is reset', ({ socket }) => socket.resetAndDestroy(), 'unreachable'],
    ['a connection that is closed without an answer', ({ socket }) => socket.destroy(), 'unreachable'],
    [
      'an answer that is cut in the middle',
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('{"format": ', () => response.destroy());
      },
      'unreachable',
    ],
    [
      'an answer in pieces that is cut in the middle',
      (_request, response) => void response.write('{"format": ', () => response.destroy()),
      'unreachable',
    ],
    [
      'a redirect in a circle',
      ({ url }, response) => void response.writeHead(302, { Location: url }).end(),
      'unreachable',
    ],
  ];
  it.each(failures)('%s', async (_what, answer, name) => {
    expect(await outcome(answer)).toBe(name);
  });

  it('nobody listens', async () => {
    expect(await fetched(await nobody())).toMatchObject({ problem: { name: 'unreachable' } });
  });

  it('a redirect to another origin, even if what is there could be read', async () => {
    const elsewhere = await serve(body('{}'));
    const answer: RequestListener = (_request, response) =>
      void response.writeHead(302, { Location: `${elsewhere}/feed.json` }).end();
    expect(await outcome(answer)).toBe('redirected');
  });

  it('the status is in the message', async () => {
    expect(await fetched(await serve(status(503)))).toMatchObject({ problem: { message: 'http-status: 503' } });
  });
});

describe('what does not end is ended, and its connection closed', () => {
  /** The outcome, once the server too has seen the end. */
  async function ended(answer: RequestListener, options?: Partial<FetchOptions>) {
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const name = await outcome((request, response) => {
      response.on('close', close);
      answer(request, response);
    }, options);
    await closed;
    return name;
  }
  const hang: RequestListener = () => {};
  const drip: RequestListener = (_request, response) => {
    const tap = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(tap));
  };

  it('a body without an end', async () => {
    expect(await ended((_request, response) => pour(response))).toBe('too-large');
  });

  it('an error page without an end', async () => {
    const answer: RequestListener = (_request, response) => {
      response.writeHead(404);
      pour(response);
    };
    expect(await ended(answer)).toBe('http-status');
  });

  it.each<[string, RequestListener]>([
    ['an answer that never begins', hang],
    ['a body that drips', drip],
  ])('%s, when its time is up', async (_what, answer) => {
    expect(await ended(answer, { deadlineMs: SOON_MS })).toBe('timeout');
  });

  it('an answer that never begins, from outside', async () => {
    const outside = new AbortController();
    expect(await ended(() => outside.abort(), { signal: outside.signal })).toBe('unreachable');
  });

  it('a body that drips, from outside', async () => {
    const outside = new AbortController();
    const begun: typeof fetch = async (...all) => {
      const response = await fetch(...all);
      outside.abort();
      return response;
    };
    expect(await ended(drip, { signal: outside.signal, fetch: begun })).toBe('unreachable');
  });
});

describe('a request', () => {
  it('carries no cookie and no header that would cost a preflight, the second time too', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const address = await serve(({ headers }, response) => {
      seen.push(headers);
      response.writeHead(200, { 'Set-Cookie': 'reader=1', ETag: '"1"' }).end('{}');
    });
    await fetched(address);
    await fetched(address);
    expect(seen).toHaveLength(2);
    for (const headers of seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(Object.keys(headers).filter((name) => /^(if-|x-|authorization|content-)/.test(name))).toEqual([]);
    }
  });

  it('asks the cache to check with the server, and sets nothing by hand', async () => {
    const requests: Request[] = [];
    const spied: typeof fetch = (...all) => {
      requests.push(new Request(...all));
      return fetch(...all);
    };
    const address = await serve(body('{}'));
    await fetched(address, { fetch: spied });
    expect(requests).toMatchObject([{ url: `${address}/`, method: 'GET', cache: 'no-cache', credentials: 'omit' }]);
    expect([...requests[0]!.headers]).toEqual([]);
  });

  it('leaves nothing behind on the signal', async () => {
    const { signal } = new AbortController();
    await fetched(await serve(body('{}')), { signal });
    await fetched(await nobody(), { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('it never rejects', () => {
  it.each<[string, string, typeof fetch]>([
    ['no address', '', fetch],
    ['half an address', 'http://', fetch],
    ['a scheme that is not fetched', 'ftp://feed.example/', fetch],
    ['a fetch that rejects with nothing', 'https://feed.example/', () => Promise.reject(undefined)],
    [
      'a fetch that throws',
      'https://feed.example/',
      () => {
        throw new TypeError('blocked');
      },
    ],
  ])('%s', async (_what, address, fetch) => {
    expect(await fetched(address, { fetch })).toMatchObject({ problem: { name: 'unreachable' } });
  });
});
