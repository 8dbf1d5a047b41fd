import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.js';
// @ts-expect-error: plain JavaScript, as the other helpers that install something
import { freePort } from './free-port.mjs';
// @ts-expect-error: the same
import { runNginx } from './nginx.mjs';
import { recipe } from './recipe.js';
// @ts-expect-error: the same
import { runVarnish } from './varnish.mjs';

export interface EdgeCache {
  /** In plain text. */
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts Varnish by the recipe, in front of a server on this machine.
 * @param places what stands in the recipe, and what stands there here, so that nobody has to wait for it
 */
export async function startEdgeCache(
  originPort: number,
  places: Readonly<Record<string, string>> = {},
): Promise<EdgeCache> {
  const folder = mkdtempSync(join(tmpdir(), 'edge-'));
  const file = join(folder, 'recipe.vcl');
  writeFileSync(file, recipe('varnish.vcl', { '"8080"': `"${originPort}"`, ...places }));
  mkdirSync(join(folder, 'varnish'));
  const port: number = await freePort();
  const clear = () => rmSync(folder, { recursive: true });
  try {
    const { stop }: { stop(): Promise<void> } = await runVarnish(join(folder, 'varnish'), port, file);
    return { origin: `http://127.0.0.1:${port}`, port, stop: () => stop().then(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}

/** Starts nginx by the recipe for TLS, in front of a cache. @returns its origin, by TLS; the file of its certificate; its stop */
export async function startTlsFront(cachePort: number) {
  const folder = mkdtempSync(join(tmpdir(), 'front-'));
  const { certificate, places } = makeCertificate(folder);
  const [port, plainPort]: number[] = [await freePort(), await freePort()];
  const text = recipe('nginx-before-varnish.conf', {
    'listen 443 ': `listen 127.0.0.1:${plainPort};\n  listen 127.0.0.1:${port} `,
    '127.0.0.1:6081': `127.0.0.1:${cachePort}`,
    ...places,
  });
  const { stop }: { stop(): Promise<void> } = await runNginx(folder, `http://127.0.0.1:${plainPort}/`, text);
  const clear = () => rmSync(folder, { recursive: true });
  return { origin: `https://127.0.0.1:${port}`, certificate, stop: (): Promise<void> => stop().then(clear) };
}
