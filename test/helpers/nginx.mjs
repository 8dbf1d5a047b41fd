import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, isDebian, mayInstall } from './apt.mjs';
import { freePort } from './free-port.mjs';
import { isUp } from './is-up.mjs';

const found = () => ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** Where Debian puts a module: `http_js` → the file of `libnginx-mod-http-js`. */
const moduleFile = (name) => `/usr/lib/nginx/modules/ngx_${name}_module.so`;
const packageOf = (name) => `libnginx-mod-${name.replaceAll('_', '-')}`;

/**
 * The nginx to test with, with its DAV module. Installs Debian's where it may; otherwise says in one line what to do.
 * @param modules dynamic ones that it has to have as well
 */
export function ensureNginx(modules = []) {
  // Debian starts what it installs, unless this says that the machine is on its way down or up.
  process.env.RUNLEVEL ??= '1';
  const packages = ['nginx', ...modules.map(packageOf)];
  const complete = () => (modules.every((name) => existsSync(moduleFile(name))) ? found() : undefined);
  const path = complete() ?? (mayInstall() && install(...packages) ? complete() : undefined);
  if (path && `${spawnSync(path, ['-V']).stderr}`.includes('http_dav_module')) return path;
  const how = isDebian() ? `sudo apt-get install ${packages.join(' ')}` : 'https://nginx.org/en/download.html';
  throw new Error(`No nginx with the modules ${['http_dav', ...modules].join(', ')} found: install one (${how}).`);
}

/** One process, so that killing it kills all of it. */
const config = (folder, modules, http) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log notice;
${process.getuid?.() === 0 ? 'user root;' : ''}
${modules.map((name) => `load_module ${moduleFile(name)};`).join('\n')}
events { worker_connections 4096; }
http {
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${http}
}
`;

/**
 * Runs nginx in a folder, with what stands in its block `http`, until it answers.
 * @param origin where it then answers, in plain text
 * @returns its stop, which lets it finish, and the end that nobody expects
 */
export async function runNginx(folder, origin, http, modules = []) {
  const nginx = ensureNginx(modules);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config(folder, modules, http));
  const child = spawn(nginx, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const run = { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  if (await isUp(origin, child)) return run;
  await run.stop();
  throw new Error('nginx did not start');
}

const desk = (folder, port, site) => `
  access_log off;
  types { text/html html; text/javascript js; text/css css; application/json json; }
  gzip on;
  gzip_types application/json;
  gzip_min_length 0;
  server {
    listen 127.0.0.1:${port};
    location / { root ${site}; }
    location /feeds/ {
      root ${folder}/files;
      dav_methods PUT;
      add_header Cache-Control no-cache;
      limit_except GET {
        auth_basic desk;
        auth_basic_user_file ${folder}/users;
      }
    }
  }
`;

/**
 * A real WebDAV server: gives out a folder, and takes feeds under `/feeds/` from a user `desk` with that password.
 * @returns its origin, with a slash at the end, and its stop
 */
export async function startNginx(site, password) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'files/feeds'), { recursive: true });
  writeFileSync(join(folder, 'users'), `desk:{PLAIN}${password}\n`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}/`;
  const clear = () => rmSync(folder, { recursive: true });
  try {
    const { stop } = await runNginx(folder, origin, desk(folder, port, site));
    return { origin, folder: join(folder, 'files'), stop: () => stop().then(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}
