import { generalVerify, importJWK } from 'jose';
import { createServer } from 'vite';

const ROUNDS = 2_000;
const FEED_BYTES = 10_000;

/** The sources as they are, without a build. */
const vite = await createServer({
  configFile: false,
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false },
  appType: 'custom',
  logLevel: 'error',
});
const { readSigned } = await vite.ssrLoadModule('/src/feed/signed-feed.ts');
const { verifyLetter } = await vite.ssrLoadModule('/src/source/verify-letter.ts');
const { newSigner, bytesOf, base64url } = await vite.ssrLoadModule('/test/fixtures/signing.ts');

const { subtle } = globalThis.crypto;
const publisher = await newSigner();
const contacts = [];
const feed = () =>
  JSON.stringify({ format: 'outage-feed/1', id: 'bench', revision: contacts.length, contacts }, null, 1);
while (feed().length < FEED_BYTES) {
  const last = `${100 + (contacts.length % 100)}`;
  contacts.push({
    area: { en: 'Springfield', es: 'Springfield' },
    numbers: [`413-555-0${last}`],
    note: '“Police” and fire',
  });
}
const payload = feed();
const text = await publisher.document(payload);

const point = bytesOf(publisher.publicKey);
const jwk = { kty: 'EC', crv: 'P-256', x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) };
const imported = await importJWK(jwk, 'ES256');
const options = { algorithms: ['ES256'] };

/** From the text to the verdict; both have the pinned key as a page has it, `jose` in a second row as a key that was read before. */
const ways = {
  ours: async () => (await verifyLetter(readSigned(text), [publisher.publicKey], subtle)) === undefined,
  jose: async () => Boolean(await generalVerify(JSON.parse(text), await importJWK(jwk, 'ES256'), options)),
  'jose, key ready': async () => Boolean(await generalVerify(JSON.parse(text), imported, options)),
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  // In turn, so that all have the same machine.
  for (const [name, way] of Object.entries(ways)) {
    const startMs = performance.now();
    if (!(await way())) throw new Error(`${name} does not believe what was signed.`);
    times[name].push(performance.now() - startMs);
  }
}
await vite.close();

const at = (list, share) => [...list].sort((one, other) => one - other)[Math.floor(list.length * share)];
const inMicroseconds = (ms) => Math.round(ms * 1000);
console.log(`Verifying a signed feed of ${payload.length} characters, ${ROUNDS} times each, in microseconds:`);
console.table(
  Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      {
        least: inMicroseconds(at(list, 0)),
        median: inMicroseconds(at(list, 0.5)),
        'nine of ten': inMicroseconds(at(list, 0.9)),
      },
    ]),
  ),
);
const isMet = at(times.ours, 0.5) <= at(times.jose, 0.5);
console.log(`At the median no slower than jose: ${isMet ? 'met' : 'not met'}.`);
