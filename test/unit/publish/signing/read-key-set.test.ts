import { describe, expect, it } from 'vitest';
import { isPublicKey } from '../../../../src/feed/public-key.js';
import { publicKeyOf } from '../../../../src/publish/signing/public-key-of.js';
import { readKeySet } from '../../../../src/publish/signing/read-key-set.js';
import { newKey } from '../../../helpers/keys.js';

const key = await newKey();
const { d: _d, ...open } = key;
const setOf = (...keys: readonly unknown[]) => JSON.stringify({ keys });

describe('a file with keys', () => {
  it('is a JWK Set, or one JWK alone; what else stands in it is left out', () => {
    expect(readKeySet(setOf({ ...key, use: 'sig', alg: 'ES256', kid: 'a' }))).toEqual([key]);
    expect(readKeySet(JSON.stringify(key))).toEqual([key]);
  });

  it.each<[what: string, text: string, name: string]>([
    ['no JSON', '-----BEGIN PRIVATE KEY-----', 'not-json'],
    ['nothing', '', 'not-json'],
    ['no key', setOf(), 'no-keys'],
    ['eleven keys', setOf(...Array(11).fill(key)), 'too-many-keys'],
    ['a key of RSA', setOf({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }), 'unknown-key-type'],
    ['a secret word', setOf({ kty: 'oct', k: 'AQAB' }), 'unknown-key-type'],
    ['another curve', setOf({ ...key, crv: 'P-384' }), 'unknown-key-type'],
    ['another algorithm', setOf({ ...key, alg: 'ES384' }), 'unknown-key-type'],
    ['a good key beside a bad one', setOf(key, { ...key, kty: 'OKP' }), 'unknown-key-type'],
    ['a point that is cut short', setOf({ ...key, x: key.x.slice(1) }), 'unknown-key-type'],
    ['a list', '[]', 'unknown-key-type'],
    ['null', 'null', 'unknown-key-type'],
    ['the public half', setOf(open), 'public-key'],
    ['a private number that is none', setOf({ ...key, d: 1 }), 'public-key'],
  ])('%s is refused by name, and nothing of it is repeated', (_what, text, name) => {
    const got = readKeySet(text);
    expect(got).toMatchObject({ problem: { name } });
    expect(JSON.stringify(got)).not.toContain(key.d);
  });
});

it('what pages pin is the point of the key', () => {
  const bytes = Buffer.from(publicKeyOf(key), 'base64url');
  expect(bytes.toString('hex')).toBe(
    `04${[key.x, key.y].map((number) => Buffer.from(number, 'base64url').toString('hex')).join('')}`,
  );
  expect(isPublicKey(publicKeyOf(key))).toBe(true);
});
