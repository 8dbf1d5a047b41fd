import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, isDebian, mayInstall } from './apt.mjs';

const found = () => ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** The nginx to test with, with its DAV module. Installs Debian's where it may; otherwise says in one line what to do. */
export function ensureNginx() {
  // Debian starts what it installs, unless this says that the machine is on its way down or up.
  process.env.RUNLEVEL ??= '1';
  const path = found() ?? (mayInstall() && install('nginx') ? found() : undefined);
  if (path && `${spawnSync(path, ['-V']).stderr}`.includes('http_dav_module')) return path;
  const how = isDebian() ? 'sudo apt-get install nginx' : 'https://nginx.org/en/download.html';
  throw new Error(`No nginx with its DAV module found: install one (${how}).`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const config = (folder, port, site, user) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log notice;
${user}
events { worker_connections 64; }
http {
  access_log off;
  types { text/html html; text/javascript js; text/css css; application/json json; }
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
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
}
`;

/** Whether it answers by now. Nobody tells when a server of another program listens, so it is asked. */
async function isUp(origin, child) {
  while (child.exitCode === null) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}

/**
 * A real WebDAV server: gives out a folder, and takes feeds under `/feeds/` from a user `desk` with that password.
 * @returns its origin, with a slash at the end, and its stop
 */
export async function startNginx(site, password) {
  const nginx = ensureNginx();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'files/feeds'), { recursive: true });
  writeFileSync(join(folder, 'users'), `desk:{PLAIN}${password}\n`);
  const port = await freePort();
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(join(folder, 'nginx.conf'), config(folder, port, site, user));
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'inherit',
  });
  const origin = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGQUIT');
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true });
  };
  if (await isUp(origin, child)) return { origin, folder: join(folder, 'files'), stop };
  await stop();
  throw new Error('nginx did not start');
}
