import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CompactEncrypt, GeneralSign, generalVerify, importJWK } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { templateText, templateWith } from '../../fixtures/feed-template.js';
import { outageBanner } from '../../helpers/command-line.js';
import { newsroom } from '../../helpers/newsroom.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const MINUTE_MS = 60_000;
const now = () => new Date().toISOString();
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** What a JWS library makes of a signed file, with the public half of a key file. */
async function verified(text: string, keyFile: string): Promise<string> {
  const [{ d: _d, ...open }] = JSON.parse(readFileSync(keyFile, 'utf8')).keys;
  const { payload } = await generalVerify(JSON.parse(text), await importJWK(open, 'ES256'));
  return new TextDecoder().decode(payload);
}

describe('a signed feed', () => {
  it('is the text as it stands, where that says until when; another library verifies it', async () => {
    const { feed, key, write } = await newsroom();
    write({ expires: soon(20) });
    const { status, out, err } = await outageBanner(['sign', feed, '--key', key]);
    expect([status, err]).toEqual([0, '']);
    expect(await verified(out, key)).toBe(readFileSync(feed, 'utf8'));
  });

  it('is good for as long as --valid says, and otherwise unchanged', async () => {
    const { feed, key } = await newsroom();
    const beforeMs = Date.now();
    const { out } = await outageBanner(['sign', feed, '--key', key, '--valid', '30m']);
    const { expires, ...others } = JSON.parse(await verified(out, key));
    expect(others).toEqual(JSON.parse(readFileSync(feed, 'utf8')));
    const validMs = Date.parse(expires) - beforeMs;
    // The feed has whole seconds.
    expect(validMs).toBeGreaterThan(29 * MINUTE_MS);
    expect(validMs).toBeLessThan(31 * MINUTE_MS);
  });

  it('is believed by who has pinned the key, and by nobody else', async () => {
    const { feed, key, publicKey, keygen, at } = await newsroom();
    const other = await keygen('other');
    await outageBanner(['sign', feed, '--key', key, '--valid', '1h', '--out', at('signed.json')]);
    expect(await outageBanner(['verify', at('signed.json'), '--public-key', publicKey])).toMatchObject({ status: 0 });
    const judged = await outageBanner(['verify', at('signed.json'), '--public-key', other.publicKey]);
    expect(judged).toMatchObject({ status: 1, out: '', err: expect.stringContaining(':1:1: error bad-signature: ') });
  });

  it('has a signature by each key while one takes the place of another', async () => {
    const { feed, key, publicKey, keygen, at } = await newsroom();
    const next = await keygen('next');
    await outageBanner(['sign', feed, '--key', key, '--key', next.key, '--valid', '1h', '--out', at('both.json')]);
    for (const pinned of [publicKey, next.publicKey]) {
      expect(await outageBanner(['verify', at('both.json'), '--public-key', pinned])).toMatchObject({ status: 0 });
    }
    await outageBanner(['sign', at('both.json'), '--key', next.key, '--valid', '1h', '--out', at('next.json')]);
    expect(JSON.parse(readFileSync(at('next.json'), 'utf8')).signatures).toHaveLength(1);
    expect(await outageBanner(['verify', at('next.json'), '--public-key', publicKey])).toMatchObject({ status: 1 });
    expect(
      await outageBanner(['verify', at('next.json'), '--public-key', `${publicKey} ${next.publicKey}`]),
    ).toMatchObject({ status: 0 });
  });

  it('has one signature by a key that is named twice', async () => {
    const { feed, key } = await newsroom();
    const { out } = await outageBanner(['sign', feed, '--key', key, '--key', key, '--valid', '1h']);
    expect(JSON.parse(out).signatures).toHaveLength(1);
  });

  it('is read like any other: as a snapshot, and by the rules', async () => {
    const { feed, key, at } = await newsroom();
    await outageBanner(['sign', feed, '--key', key, '--valid', '1h', '--out', at('signed.json')]);
    const [plain, signed] = [
      await outageBanner(['snapshot', feed]),
      await outageBanner(['snapshot', at('signed.json')]),
    ];
    expect(signed.out).toBe(plain.out);
    expect(await outageBanner(['validate', at('signed.json')])).toMatchObject({ status: 0, out: '' });
  });
});

describe('what is not signed', () => {
  const refusedBecause = async (fields: Readonly<Record<string, unknown>>, args: readonly string[] = []) => {
    const { feed, key, write, at } = await newsroom();
    write(fields);
    const outcome = await outageBanner(['sign', feed, '--key', key, '--out', at('out.json'), ...args]);
    expect([outcome.status, outcome.out, existsSync(at('out.json'))]).toEqual([1, '', false]);
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
    return outcome.err;
  };

  it('a feed without an end', async () => {
    expect(await refusedBecause({})).toContain('has no expires. Add --valid 30m');
  });

  it('one whose end is no time', async () => {
    const { feed, key, write } = await newsroom();
    write({ expires: 'soon' });
    const { status, out, err } = await outageBanner(['sign', feed, '--key', key]);
    expect([status, out, err]).toEqual([1, '', expect.stringContaining('has no expires. Add --valid 30m')]);
  });

  it('one that is over on arrival', async () => {
    expect(await refusedBecause({ expires: soon(-1) })).toContain('is over already. Add --valid 30m');
  });

  it('one from the future: a clock is wrong', async () => {
    expect(await refusedBecause({ updated: soon(60) }, ['--valid', '3h'])).toContain(
      'is still to come. Correct it, or the clock of this computer.',
    );
  });

  it('one that banners would refuse, with the reason and its place', async () => {
    expect(await refusedBecause({ status: 'broken' }, ['--valid', '1h'])).toContain(' error unknown-value: /status ');
  });

  it('one that would be too large with its signature', async () => {
    const text = templateWith({ updated: now(), summary: '"'.repeat(500_000) });
    const { key } = await newsroom();
    const { status, out, err } = await outageBanner(['sign', '-', '--key', key, '--valid', '1h'], text);
    expect([status, out, err]).toEqual([1, '', expect.stringContaining('signed, this feed is over 1 MiB')]);
  });
});

describe('a key file that is no use', () => {
  const signedWith = async (make: (path: string, key: string) => void | Promise<void>) => {
    const { feed, key, at } = await newsroom();
    await make(at('own.key.json'), readFileSync(key, 'utf8'));
    const { status, out, err } = await outageBanner(['sign', feed, '--key', at('own.key.json'), '--valid', '1h']);
    expect([status, out, err.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    const { d } = JSON.parse(readFileSync(key, 'utf8')).keys[0];
    expect(err).not.toContain(d);
    return err;
  };
  const secret = (path: string, text: string) => writeFileSync(path, text, { mode: 0o600 });

  it('is not there', async () => {
    expect(await signedWith(() => {})).toMatch(/can't read the key file .*own\.key\.json: ENOENT.*keygen/);
  });

  it.each([0o644, 0o640, 0o604, 0o620])('can be read or written by others: %o', async (mode) => {
    const err = await signedWith((path, key) => {
      secret(path, key);
      chmodSync(path, mode);
    });
    expect(err).toMatch(/can be read by others\. Run: chmod 600 .*own\.key\.json/);
  });

  it('is another kind of key', async () => {
    const err = await signedWith((path) => secret(path, JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] })));
    expect(err).toContain('has a key that is not for ES256');
    expect(err).not.toContain('c2VjcmV0');
  });

  it('has no private half', async () => {
    const err = await signedWith((path, key) => secret(path, key.replace(/"d"/, '"e"')));
    expect(err).toContain('has no private key in it');
  });

  it('has numbers that don’t belong together', async () => {
    const err = await signedWith(async (path, key) => {
      const other = await newsroom();
      const { d } = JSON.parse(readFileSync(other.key, 'utf8')).keys[0];
      const [own] = JSON.parse(key).keys;
      secret(path, JSON.stringify({ keys: [{ ...own, d }] }));
    });
    expect(err).toContain('belong together');
  });

  it('is no JSON, or a huge one', async () => {
    expect(await signedWith((path) => secret(path, 'key'))).toContain('is no key file');
    expect(await signedWith((path) => secret(path, ' '.repeat(70_000)))).toContain('too large for a key file');
  });

  it('is a folder', async () => {
    const { feed, at } = await newsroom();
    chmodSync(at('.'), 0o700);
    const { status, err } = await outageBanner(['sign', feed, '--key', at('.'), '--valid', '1h']);
    expect([status, err]).toEqual([1, expect.stringContaining("can't read the key file")]);
  });
});

describe('a call that is wrong', () => {
  it.each<[what: string, args: string[]]>([
    ['no key', ['feed.json']],
    ['a time without a unit', ['feed.json', '--key', 'a', '--valid', '30']],
    ['a time of nothing', ['feed.json', '--key', 'a', '--valid', '0m']],
    ['a time of ages', ['feed.json', '--key', 'a', '--valid', '32d']],
    ['no file', ['--key', 'a']],
  ])('%s', async (_what, args) => {
    expect(await outageBanner(['sign', ...args])).toMatchObject({ status: 2, out: '' });
  });
});

it('a file is written whole, and nothing is left beside it', async () => {
  const { feed, key, at } = await newsroom();
  await outageBanner(['sign', feed, '--key', key, '--valid', '1h', '--out', at('signed.json')]);
  expect(readdirSync(at('.')).sort()).toEqual(['feed.json', 'news.key.json', 'signed.json']);
});

describe('verify', () => {
  const verify = (text: string, publicKey: string) => outageBanner(['verify', '-', '--public-key', publicKey], text);

  it('says until when a good one is good', async () => {
    const { feed, key, publicKey, write } = await newsroom();
    const expires = soon(20);
    write({ expires });
    const { out } = await outageBanner(['sign', feed, '--key', key]);
    expect(await verify(out, publicKey)).toEqual({
      status: 0,
      out: '',
      err: `outage-banner verify: signed by a pinned key, good until ${expires}\n`,
    });
  });

  it('takes what another library has signed in the same way', async () => {
    const { key, publicKey } = await newsroom();
    const [own] = JSON.parse(readFileSync(key, 'utf8')).keys;
    const text = templateWith({ updated: now(), expires: soon(20) });
    const jws = await new GeneralSign(new TextEncoder().encode(text))
      .addSignature(await importJWK(own, 'ES256'))
      .setProtectedHeader({ alg: 'ES256', b64: false, crit: ['b64'] })
      .sign();
    // It leaves out a payload that isn't encoded, which is then detached (RFC 7797, section 4).
    expect(await verify(JSON.stringify({ ...jws, payload: text }), publicKey)).toMatchObject({ status: 0 });
  });

  it.each<[what: string, spoil: (text: string) => string | Promise<string>, rule: string]>([
    ['a changed number', (text) => text.replace('413-555-0130', '413-555-0131'), 'bad-signature'],
    ['a changed end', (text) => text.replace(/(expires[^0-9]*)2/, '$13'), 'bad-signature'],
    ['no signature', (text) => JSON.stringify({ ...JSON.parse(text), signatures: [] }), 'bad-signature'],
    ['a plain feed', () => templateText, 'unsigned'],
    ['no JSON', () => '{', 'unsigned'],
    ['nothing', () => '', 'unsigned'],
    [
      'something encrypted',
      async (text) =>
        new CompactEncrypt(new TextEncoder().encode(text))
          .setProtectedHeader({ alg: 'dir', enc: 'A128GCM' })
          .encrypt(new Uint8Array(16)),
      'unsigned',
    ],
  ])('refuses %s', async (_what, spoil, rule) => {
    const { feed, key, publicKey } = await newsroom();
    const { out } = await outageBanner(['sign', feed, '--key', key, '--valid', '1h']);
    const judged = await verify(await spoil(out), publicKey);
    expect(judged).toMatchObject({ status: 1, out: '', err: expect.stringContaining(`-:1:1: error ${rule}: `) });
  });

  it.each<[what: string, fields: Readonly<Record<string, unknown>>, rule: string]>([
    ['no end', {}, 'no-expiry'],
    ['an end that is over', { expires: '2026-03-02T15:00:00-05:00' }, 'expired'],
    ['a status that nobody knows', { expires: '2026-03-02T15:00:00-05:00', status: 'off' }, 'unknown-value'],
  ])('refuses a well signed feed with %s, at its place in the file', async (_what, fields, rule) => {
    const { key, publicKey } = await newsroom();
    const [own] = JSON.parse(readFileSync(key, 'utf8')).keys;
    const text = templateWith(fields);
    const jws = await new GeneralSign(new TextEncoder().encode(text))
      .addSignature(await importJWK(own, 'ES256'))
      .setProtectedHeader({ alg: 'ES256', b64: false, crit: ['b64'] })
      .sign();
    const judged = await verify(JSON.stringify({ ...jws, payload: text }, null, 2), publicKey);
    expect(judged).toMatchObject({
      status: 1,
      err: expect.stringMatching(new RegExp(`^-:\\d+:\\d+: error ${rule}: /`)),
    });
  });

  it.each(['', 'short', `A${'A'.repeat(86)}`])('with %j for a key is a wrong call', async (publicKey) => {
    expect(await verify(templateText, publicKey)).toMatchObject({ status: 2 });
  });
});
