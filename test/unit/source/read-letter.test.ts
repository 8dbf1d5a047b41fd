import fc from 'fast-check';
import { GeneralSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { readSigned } from '../../../src/feed/signed-feed.js';
import { readLetter } from '../../../src/source/read-letter.js';
import { newKit } from '../../fixtures/attack-kit.js';
import { forgeries, oddities } from '../../fixtures/attacks.js';
import { feed } from '../../fixtures/feeds.js';
import { HEADER, newSigner, utf8 } from '../../fixtures/signing.js';
import { joseVerdict } from '../../helpers/jose-verdict.js';

const kit = await newKit(feed());
const { publisher, attacker, genuine, evil, entry } = kit;
const pinned = [publisher.publicKey];
const good = await publisher.document(genuine);

const readAs = (text: string, publicKeys: readonly string[] | undefined = pinned) => readLetter(text, publicKeys);
const believed = { feed: { headline: JSON.parse(genuine).headline }, isSigned: true };
const refused = (name: string) => ({ problem: { name } });

describe(`${forgeries.length} forgeries`, () => {
  it('are at least a hundred, each with a name of its own', () => {
    expect(new Set(forgeries.map(({ name }) => name)).size).toBe(forgeries.length);
    expect(forgeries.length).toBeGreaterThanOrEqual(100);
  });

  it.each(forgeries)('$name: $problem', async ({ forge, problem }) => {
    expect(await readAs(await forge(kit))).toMatchObject(refused(problem));
  });

  it('have nothing in them that another library believes but what the publisher signed', async () => {
    for (const { name, forge } of forgeries) {
      const text = await forge(kit);
      const verdict = await joseVerdict(text, publisher.publicKey);
      // What the rows with a payload of their own let the publisher sign.
      const signed = [undefined, genuine, readSigned(text)?.signatures.length ? readSigned(text)?.payload : undefined];
      expect(signed, name).toContain(verdict);
      expect(verdict, name).not.toBe(evil);
    }
  });
});

describe('what is unusual and says what was signed', () => {
  it.each(oddities)('is believed: $name', async ({ make }) => {
    const text = await make(kit);
    expect(await readAs(text)).toMatchObject(believed);
    expect(readSigned(text)?.payload).toBe(genuine);
  });

  it.each(oddities)('is believed by another library: $name', async ({ make }) => {
    expect(await joseVerdict(await make(kit), publisher.publicKey)).toBe(genuine);
  });
});

it('what another library signs is believed', async () => {
  const sign = new GeneralSign(utf8(genuine));
  for (const signer of [attacker, publisher]) {
    sign.addSignature(signer.keys.privateKey).setProtectedHeader({ ...HEADER, kid: 'x' });
  }
  const { signatures } = await sign.sign();
  expect(await readAs(JSON.stringify({ payload: genuine, signatures }))).toMatchObject(believed);
});

/** Changes that a machine makes to a text, from numbers. */
const changes: readonly ((text: string, at: number, to: number, letter: string, other: string) => string)[] = [
  (text, at, _to, letter) => text.slice(0, at) + letter + text.slice(at + 1),
  (text, at, _to, letter) => text.slice(0, at) + letter + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, to) => text.slice(0, at) + text.slice(to),
  (text, at, to) => text.slice(0, to) + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at, to, letter) => text.slice(0, at) + letter.repeat(to % 70) + text.slice(at),
  (text, at, _to, _letter, other) => text.slice(0, at) + other.slice(at),
  (text, at, _to, _letter, other) => other.slice(0, at) + text.slice(at),
  (text, at, to, _letter, other) => text.slice(0, at) + other.slice(at, to) + text.slice(to),
  (text, at) => {
    const char = text[at]!;
    const swapped = char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase();
    return text.slice(0, at) + swapped + text.slice(at + 1);
  },
];

const letters = ['"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '0', '9', 'A', 'e', '\0', '\ufeff', '\ud800', '-'];

describe('3,000 documents that a machine has changed', () => {
  it('never make a payload believed other than the one that was signed', async () => {
    const others = [await attacker.document(evil), JSON.stringify({ payload: evil, signatures: [entry] }), evil];
    let taken = 0;
    const mutation = fc.record({
      change: fc.constantFrom(...changes),
      from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      more: fc.double({ min: 0, max: 1, noNaN: true }),
      letter: fc.constantFrom(...letters),
      other: fc.constantFrom(...others),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const text = mutations.reduce((current, { change, from, more, letter, other }) => {
          const at = Math.floor(from * current.length);
          const to = at + Math.floor(more * (current.length - at));
          return change(current || good, at, to, letter, other);
        }, good);
        const news = await readAs(text);
        if ('problem' in news) return;
        taken++;
        expect(readSigned(text)?.payload).toBe(genuine);
        expect(await joseVerdict(text, publisher.publicKey)).toBe(genuine);
      }),
      { numRuns: 3_000 },
    );
    // A blank between words, or a letter replaced by itself: some say the same.
    expect(taken).toBeGreaterThan(0);
  }, 120_000);

  it('one bit anywhere in the header or in the signature is enough to be refused', async () => {
    for (const part of ['protected', 'signature'] as const) {
      for (let at = 0; at < entry[part].length - 1; at++) {
        const letter = entry[part][at] === 'A' ? 'B' : 'A';
        const other = { ...entry, [part]: entry[part].slice(0, at) + letter + entry[part].slice(at + 1) };
        const text = JSON.stringify({ payload: genuine, signatures: [other] });
        expect(await readAs(text), `${part} ${at}`).toMatchObject(refused('bad-signature'));
      }
    }
  });
});

describe('keys change without a gap', () => {
  it('in every order of publisher and page', async () => {
    const next = await newSigner();
    const documents = {
      old: good,
      both: JSON.stringify({ payload: genuine, signatures: [entry, await next.entry(genuine)] }),
      new: await next.document(genuine),
    };
    const pages = { old: pinned, both: [next.publicKey, publisher.publicKey], new: [next.publicKey] };
    for (const [signed, text] of Object.entries(documents)) {
      for (const [trusted, publicKeys] of Object.entries(pages)) {
        const isGap = signed !== 'both' && trusted !== 'both' && signed !== trusted;
        const expected = isGap ? refused('bad-signature') : believed;
        expect(await readAs(text, publicKeys), `${signed}, ${trusted}`).toMatchObject(expected);
      }
    }
  });

  it('and the first ten keys of a page count', async () => {
    const others = Array(9).fill(attacker.publicKey);
    expect(await readAs(good, [...others, ...pinned])).toMatchObject(believed);
    expect(await readAs(good, [...others, attacker.publicKey, ...pinned])).toMatchObject(refused('bad-signature'));
  });

  it('and a key that is no point of the curve, or no key, believes nobody and takes nothing from the others', async () => {
    const off = `B${'A'.repeat(86)}`;
    expect(await readAs(good, [off])).toMatchObject(refused('bad-signature'));
    expect(await readAs(good, [off, 'x', '', ...pinned])).toMatchObject(believed);
    expect(await readAs(good, [])).toMatchObject(refused('bad-signature'));
  });
});

describe('without pinned keys', () => {
  it('a signed feed is read like any other, and does not count as signed', async () => {
    for (const text of [good, JSON.stringify({ payload: genuine, signatures: [] }), genuine]) {
      const news = await readLetter(text, undefined);
      expect(news).toMatchObject({ feed: believed.feed });
      expect(news).not.toHaveProperty('isSigned');
    }
  });

  it.each([null, 7, true, {}, [], [genuine]])('a payload that is no text is no feed: %j', async (payload) => {
    const news = await readLetter(JSON.stringify({ payload, signatures: [] }), undefined);
    expect(news).toMatchObject(refused('missing-field'));
  });

  it('a document that is nearly signed is no feed', async () => {
    const news = await readLetter(JSON.stringify({ payload: genuine, ...entry }), undefined);
    expect(news).toMatchObject(refused('missing-field'));
  });
});

describe('without cryptography', () => {
  const readWithout = (text: string, subtle: unknown) => readLetter(text, pinned, undefined, subtle as SubtleCrypto);

  it('nothing signed is believed', async () => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      expect(await readAs(good)).toMatchObject(refused('no-crypto'));
      expect(await readAs(genuine)).toMatchObject(refused('unsigned'));
      expect(await readLetter(good, undefined)).toMatchObject({ feed: believed.feed });
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
  });

  it('that works, nothing signed is believed either', async () => {
    const fail = () => Promise.reject(new Error('broken'));
    expect(await readWithout(good, { importKey: fail })).toMatchObject(refused('bad-signature'));
    expect(await readWithout(good, {})).toMatchObject(refused('bad-signature'));
  });
});
