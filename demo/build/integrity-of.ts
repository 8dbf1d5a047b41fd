import { createHash } from 'node:crypto';

/** What an `integrity` attribute says of a file (Subresource Integrity). */
export const integrityOf = (content: string | Uint8Array, algorithm: 'sha256' | 'sha384' | 'sha512'): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
