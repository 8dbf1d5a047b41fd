import { generalVerify, importJWK } from 'jose';
import { readSigned } from '../../../src/feed/signed-feed.ts';
import { verifyLetter } from '../../../src/source/verify-letter.ts';
import { base64url, bytesOf, newSigner } from '../../fixtures/signing.ts';
import type { Figure, Measure } from '../figure.ts';
import { interleaved, median, ratios, summary } from '../statistics.ts';

const ROUNDS = 1000;
const FEED_BYTES = 10_000;
const OPTIONS = { algorithms: ['ES256'] };

/** A feed of that size, as text. */
function payloadOf(bytes: number): string {
  const contacts: unknown[] = [];
  const feed = () =>
    JSON.stringify({ format: 'outage-feed/1', id: 'bench', revision: contacts.length, contacts }, null, 1);
  while (feed().length < bytes) {
    const last = `${100 + (contacts.length % 100)}`;
    contacts.push({
      area: { en: 'Springfield', es: 'Springfield' },
      numbers: [`413-555-0${last}`],
      note: '“Police” and fire',
    });
  }
  return feed();
}

/** From the text to the verdict; each has the pinned key as a page has it, but for one that read it beforehand. */
async function ways() {
  const publisher = await newSigner();
  const text = await publisher.document(payloadOf(FEED_BYTES));
  const point = bytesOf(publisher.publicKey);
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) };
  const imported = await importJWK(jwk, 'ES256');
  const { subtle } = globalThis.crypto;
  return {
    ours: async () => (await verifyLetter(readSigned(text)!, [publisher.publicKey], subtle)) === undefined,
    jose: async () => Boolean(await generalVerify(JSON.parse(text), await importJWK(jwk, 'ES256'), OPTIONS)),
    ready: async () => Boolean(await generalVerify(JSON.parse(text), imported, OPTIONS)),
  };
}

const timed = (way: () => Promise<boolean>) => async () => {
  const startMs = performance.now();
  if (!(await way())) throw new Error('What was signed is not believed.');
  return performance.now() - startMs;
};

/** Checking a signed feed, in Node, by the sources as they are. */
export const verificationMeasure: Measure = {
  name: 'verification',
  title: 'Checking a signed feed of 10 kB',
  async run() {
    const { ours, jose, ready } = await ways();
    const given = await interleaved(ROUNDS, { ours: timed(ours), jose: timed(jose), ready: timed(ready) });
    const what = 'from the text to the verdict';
    const figures: Figure[] = [
      { what, against: 'jose', unit: 'times', ...summary(ratios(given.ours, given.jose)), goal: { atMost: 1 } },
      { what, against: 'jose, the key read beforehand', unit: 'times', ...summary(ratios(given.ours, given.ready)) },
    ];
    const [oursMs, joseMs, readyMs] = [given.ours, given.jose, given.ready].map((list) => median(list).toFixed(2));
    return { figures, notes: [`The medians: ${oursMs} ms; jose ${joseMs} ms, and ${readyMs} ms with its key ready.`] };
  },
};
