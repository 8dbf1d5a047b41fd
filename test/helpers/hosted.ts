import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from './certificate.js';
// @ts-expect-error: plain JavaScript, as the other helpers that install something
import { ensureProgram } from './ensure-program.mjs';
// @ts-expect-error: the same
import { freePort } from './free-port.mjs';
// @ts-expect-error: the same
import { runNginx } from './nginx.mjs';
import { RECIPES, recipe } from './recipe.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const MODULES = ['http_js', 'http_brotli_static'];

/** The newsroom's server, as the recipe has it, with the built folder and the feeds beside it. */
export interface Hosted {
  /** By TLS and HTTP/2, with a certificate that nobody vouches for. */
  readonly origin: string;
  readonly port: number;
  /** The file of that certificate. */
  readonly certificate: string;
  /** What a cache asks. */
  readonly plainPort: number;
  /** Where the feeds are. */
  readonly feeds: string;
  /** Replaces a feed: the old one whole or the new one whole, at any moment. */
  publish(name: string, text: string): void;
  /** What was asked so far, in its order. */
  log(): readonly LogEntry[];
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** One request in the log. */
export interface LogEntry {
  /** Seconds since 1970, with thousandths, when the answer had gone out. */
  readonly atSeconds: number;
  readonly connection: string;
  readonly protocol: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const LOG = `'$msec $connection $server_protocol $request_method $uri $status'`;

const entry = (line: string): LogEntry => {
  const [atSeconds, connection = '', protocol = '', method = '', path = '', status] = line.split(' ');
  return { atSeconds: Number(atSeconds), connection, protocol, method, path, status: Number(status) };
};

/** Puts the built folder where the server gives it out, packed ahead as the recipe does. */
function putBuilt(root: string): void {
  cpSync(DIST, join(root, 'v1'), { recursive: true });
  ensureProgram('brotli');
  execFileSync('sh', [`${RECIPES}compress.sh`, join(root, 'v1')]);
}

/** Starts nginx by the recipe, in a folder of its own. */
export async function startHosted(): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  const root = join(folder, 'root');
  mkdirSync(join(root, 'feeds'), { recursive: true });
  putBuilt(root);
  const [port, plainPort] = [await freePort(), await freePort()] as [number, number];
  const made = makeCertificate(folder);
  const text = recipe('nginx.conf', {
    'listen 443 ': `listen 127.0.0.1:${port} `,
    'listen 127.0.0.1:8080;': `listen 127.0.0.1:${plainPort};`,
    '/etc/nginx/njs/': RECIPES,
    '/srv/outage': root,
    ...made.places,
  });
  const log = join(folder, 'access.log');
  const http = `include /etc/nginx/mime.types;\nlog_format told ${LOG};\naccess_log ${log} told;\n${text}`;
  const start = () => runNginx(folder, `http://127.0.0.1:${plainPort}/health`, http, MODULES);
  let running: { stop(): Promise<void>; kill(): Promise<void> } = await start();
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    certificate: made.certificate,
    plainPort,
    feeds: join(root, 'feeds'),
    publish(name, feed) {
      writeFileSync(join(folder, name), feed);
      renameSync(join(folder, name), join(root, 'feeds', name));
    },
    log: () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean).map(entry),
    kill: () => running.kill(),
    async start() {
      running = await start();
    },
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
