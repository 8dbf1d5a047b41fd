import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { isPublicKey } from '../../../src/feed/public-key.js';
import { publicKeyOf } from '../../../src/publish/signing/public-key-of.js';
import { outageBanner, ownFolder } from '../../helpers/command-line.js';

const keygen = (out: string) => outageBanner(['keygen', '--out', out]);

describe('a new key', () => {
  it('is in a file that only its owner can read, and nothing else is left there', async () => {
    const folder = ownFolder();
    expect(await keygen(join(folder, 'news'))).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).toEqual(['news.key.json']);
    expect(statSync(join(folder, 'news.key.json')).mode & 0o777).toBe(0o600);
  });

  it('is a JWK Set that other libraries read', async () => {
    const folder = ownFolder();
    await keygen(join(folder, 'news'));
    const { keys } = JSON.parse(readFileSync(join(folder, 'news.key.json'), 'utf8'));
    expect(keys).toMatchObject([{ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' }]);
    expect(await importJWK(keys[0])).toMatchObject({ type: 'private', algorithm: { namedCurve: 'P-256' } });
  });

  it('has its public half on standard output, and nothing else; the private one is nowhere to be read', async () => {
    const folder = ownFolder();
    const { out, err } = await keygen(join(folder, 'news'));
    const [key] = JSON.parse(readFileSync(join(folder, 'news.key.json'), 'utf8')).keys;
    expect(out).toBe(`${publicKeyOf(key)}\n`);
    expect(isPublicKey(out.trim())).toBe(true);
    expect(out + err).not.toContain(key.d);
    expect(err).toContain('news.key.json');
  });

  it('is another each time', async () => {
    const folder = ownFolder();
    const [one, other] = [await keygen(join(folder, 'a')), await keygen(join(folder, 'b'))];
    expect(one.out).not.toBe(other.out);
  });

  it('has the name that is asked for, with or without its ending', async () => {
    const folder = ownFolder();
    await keygen(join(folder, 'news.key.json'));
    expect(readdirSync(folder)).toEqual(['news.key.json']);
  });
});

describe('what is there already stays', () => {
  it('a key', async () => {
    const path = join(ownFolder(), 'news.key.json');
    writeFileSync(path, 'precious');
    const { status, out, err } = await keygen(path);
    expect([status, out, err]).toEqual([
      1,
      '',
      `outage-banner keygen: ${path} is there already, and stays. Choose another --out.\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('what a link leads to', async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'other'), 'precious');
    symlinkSync(join(folder, 'other'), join(folder, 'news.key.json'));
    expect(await keygen(join(folder, 'news'))).toMatchObject({ status: 1, out: '' });
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('precious');
  });
});

it('a folder that is not there is one line, and no key', async () => {
  const { status, out, err } = await keygen(join(ownFolder(), 'none', 'news'));
  expect([status, out, err.split('\n').length]).toEqual([1, '', 2]);
  expect(err).toMatch(/can't write .*ENOENT.* Choose another --out\.\n$/);
});

it.each([
  ['without a name', []],
  ['with a file', ['feed.json', '--out', 'a']],
])('a call %s is wrong', async (_what, args) => {
  expect(await outageBanner(['keygen', ...args])).toMatchObject({ status: 2, out: '' });
});
