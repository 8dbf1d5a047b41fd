import { webcrypto } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { MOST_KEYS, readKeySet } from '../publish/signing/read-key-set.js';
import { type Signer, signerOf } from '../publish/signing/signer-of.js';
import type { Values } from './command.js';
import { Refusal, reasonOf } from './refusal.js';
import { Trouble } from './trouble.js';

const OTHERS = 0o077;
const MOST_BYTES = 65_536;

/** Windows keeps no such modes; there the folder says who may read. */
const KEEPS_MODES = process.platform !== 'win32';

async function textOf(path: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { mode, size } = await file.stat();
    if (KEEPS_MODES && mode & OTHERS) {
      throw new Trouble(`${path} can be read by others. Run: chmod 600 ${path}`);
    }
    if (size > MOST_BYTES)
      throw new Trouble(`${path} is too large for a key file. Sign with the file that keygen wrote.`);
    return await file.readFile('utf8');
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`can't read the key file ${path}: ${reasonOf(error)}. Make one with: outage-banner keygen`);
  } finally {
    await file?.close();
  }
}

/** A signer for each private key in the files that `--key` names. Nothing of a key is ever told. */
export async function readSigners({ key }: Values): Promise<readonly Signer[]> {
  if (!Array.isArray(key)) throw new Refusal('needs --key NAME.key.json, which keygen writes');
  const signers: Signer[] = [];
  for (const path of key as readonly string[]) {
    const keys = readKeySet(await textOf(path));
    if ('problem' in keys) throw new Trouble(`${path} ${keys.problem.message}`);
    for (const own of keys) {
      const signer = await signerOf(own, webcrypto.subtle as SubtleCrypto);
      if (!signer)
        throw new Trouble(`${path} has a key whose numbers don't belong together. Take an unspoilt copy of it.`);
      if (!signers.some(({ kid }) => kid === signer.kid)) signers.push(signer);
    }
  }
  if (signers.length > MOST_KEYS)
    throw new Trouble(`these are ${signers.length} keys; banners try ${MOST_KEYS}. Leave old ones out.`);
  return signers;
}
