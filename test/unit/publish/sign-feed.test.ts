import { calculateJwkThumbprint, exportJWK, generalVerify, generateKeyPair, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { readSigned } from '../../../src/feed/signed-feed.js';
import { signFeed } from '../../../src/publish/sign-feed.js';
import { isSignedBy } from '../../../src/publish/signing/is-signed-by.js';
import { signerOf } from '../../../src/publish/signing/signer-of.js';
import { verifyLetter } from '../../../src/source/verify-letter.js';
import { templateText } from '../../fixtures/feed-template.js';
import { newKey, newSigner, subtle } from '../../helpers/keys.js';

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['a feed', templateText],
  ['one in which every letter is escaped or long', '{"a":"\\ud83d\\ude00 \u2028 😀 \\" \\\\ é"}\r\n'],
  ['a byte order mark', '\ufeff{"a":1}'],
  ['nothing', ''],
];

const signedOf = (text: string) => {
  const signed = readSigned(text);
  if (!signed) throw new Error('not signed');
  return signed;
};

describe('a signed text', () => {
  it.each(TEXTS)('is believed by who has pinned the key, letter by letter: %s', async (_what, text) => {
    const signer = await newSigner();
    const signed = signedOf(await signFeed(text, [signer]));
    expect(signed.payload).toBe(text);
    expect(await verifyLetter(signed, [signer.publicKey], subtle)).toBeUndefined();
  });

  it.each(TEXTS)('is verified by another library: %s', async (_what, text) => {
    const { d: _d, ...key } = await newKey();
    const own = await newKey();
    const signer = (await signerOf(own, subtle))!;
    const jws = JSON.parse(await signFeed(text, [signer]));
    const { d: _own, ...open } = own;
    const { payload } = await generalVerify(jws, await importJWK({ ...open }, 'ES256'));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload)).toBe(text);
    await expect(generalVerify(jws, await importJWK({ ...key }, 'ES256'))).rejects.toThrow(
      'signature verification failed',
    );
  });

  it('has nothing in its header but what banners take, and the key’s thumbprint', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const { x, y, d } = await exportJWK(privateKey);
    const signer = (await signerOf({ kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }, subtle))!;
    const { signatures } = JSON.parse(await signFeed('{}', [signer]));
    const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
    expect(JSON.parse(atob(signatures[0].protected))).toEqual({ alg: 'ES256', b64: false, crit: ['b64'], kid });
    expect(Object.keys(signatures[0])).toEqual(['protected', 'signature']);
  });

  it('has a signature for each key, and is believed by who has pinned any of them', async () => {
    const [old, next, other] = [await newSigner(), await newSigner(), await newSigner()];
    const signed = signedOf(await signFeed(templateText, [old, next]));
    expect(signed.signatures).toHaveLength(2);
    for (const { publicKey } of [old, next]) {
      expect(await verifyLetter(signed, [other.publicKey, publicKey], subtle)).toBeUndefined();
    }
    expect(await verifyLetter(signed, [other.publicKey], subtle)).toMatchObject({
      name: 'bad-signature',
    });
  });
});

describe('whose signature it is', () => {
  it('is told by the signers themselves', async () => {
    const [mine, theirs] = [await newSigner(), await newSigner()];
    const text = await signFeed(templateText, [mine]);
    expect(await isSignedBy(text, [theirs, mine])).toBe(true);
    expect(await isSignedBy(text, [theirs])).toBe(false);
  });

  it('is nobody’s where the text was changed, or never signed', async () => {
    const mine = await newSigner();
    const text = await signFeed(templateText, [mine]);
    expect(await isSignedBy(text.replace('413-555-0130', '413-555-0131'), [mine])).toBe(false);
    expect(await isSignedBy(templateText, [mine])).toBe(false);
    expect(await isSignedBy('{"payload":', [mine])).toBe(false);
  });
});

describe('a key', () => {
  it('whose private number belongs to another point signs nothing', async () => {
    const [{ d }, other] = [await newKey(), await newKey()];
    expect(await signerOf({ ...other, d }, subtle)).toBeUndefined();
  });

  it('off the curve signs nothing', async () => {
    const key = await newKey();
    expect(await signerOf({ ...key, y: key.x }, subtle)).toBeUndefined();
  });

  it('can’t be taken out of its signer', async () => {
    const key = await newKey();
    const signer = (await signerOf(key, subtle))!;
    expect(JSON.stringify(signer)).not.toContain(key.d);
  });
});
