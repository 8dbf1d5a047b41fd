import { webcrypto } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { base64url } from '../publish/signing/base64url.js';
import type { Command } from './command.js';
import { Refusal, reasonOf } from './refusal.js';
import { Trouble } from './trouble.js';
import { writeOutput } from './write-output.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const ENDING = '.key.json';

/** Writes a file that nobody else may read. One that is there already stays: what it signs may be pinned by pages. */
async function writeSecret(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Trouble(`${path} is there already, and stays. Choose another --out.`);
    throw new Trouble(`can't write ${path}: ${reasonOf(error)}. Choose another --out.`);
  });
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
  } catch (error) {
    await rm(path, { force: true });
    throw new Trouble(`can't write ${path}: ${reasonOf(error)}. Make room, or choose another --out.`);
  }
}

/** Makes a key to sign feeds with. */
export const keygenCommand: Command = {
  usage: '--out NAME',
  summary: 'the public-key value of a new key, which it writes to NAME.key.json',
  lead: 'Makes a new key. Writes it to NAME.key.json, which is to be kept secret, and prints the value for the\npublic-key attribute of pages, and nothing else.',
  help: [['--out NAME', 'the name of the file, without .key.json. One that is there already is left alone']],
  options: { out: { type: 'string' } },
  files: 0,
  async run({ values: { out } }) {
    if (!out) throw new Refusal('needs --out NAME');
    const path = `${`${out}`.replace(/\.key\.json$/, '')}${ENDING}`;
    const { subtle } = webcrypto;
    const { privateKey, publicKey } = await subtle.generateKey(CURVE, true, ['sign', 'verify']);
    const { kty, crv, x, y, d } = await subtle.exportKey('jwk', privateKey);
    const key = { kty, crv, x, y, d, use: 'sig', alg: 'ES256' };
    await writeSecret(path, `${JSON.stringify({ keys: [key] }, null, 2)}\n`);
    await writeOutput(`${base64url(new Uint8Array(await subtle.exportKey('raw', publicKey)))}\n`, undefined);
    process.stderr.write(`outage-banner keygen: wrote ${path}. Keep it secret, and a copy where it can't get lost.\n`);
    return 0;
  },
};
