import { readFileSync } from 'node:fs';

/** What our `package.json` says of itself. */
export const ownPackage: { readonly name: string; readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
