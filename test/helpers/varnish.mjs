import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { install, isDebian, mayInstall } from './apt.mjs';
import { isUp } from './is-up.mjs';

const found = () => ['varnishd', '/usr/sbin/varnishd'].find((name) => spawnSync(name, ['-V']).status === 0);

/** The Varnish to test with. Installs Debian's where it may; otherwise says in one line what to do. */
export function ensureVarnish() {
  process.env.RUNLEVEL ??= '1';
  const path = found() ?? (mayInstall() && install('varnish') ? found() : undefined);
  if (path) return path;
  const how = isDebian() ? 'sudo apt-get install varnish' : 'https://varnish-cache.org/releases/';
  throw new Error(`No Varnish found: install one (${how}).`);
}

/**
 * Runs Varnish in a folder, until it answers. As root, as in most containers, without its jail, which wants users of its own.
 * @returns its stop
 */
export async function runVarnish(folder, port, file) {
  const jail = process.getuid?.() === 0 ? ['-j', 'none'] : [];
  const words = [...jail, '-F', '-n', folder, '-f', file, '-a', `127.0.0.1:${port}`, '-s', 'malloc,32m'];
  const child = spawn(ensureVarnish(), words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  if (await isUp(`http://127.0.0.1:${port}/`, child)) return { stop };
  await stop();
  throw new Error(`Varnish did not start: ${said}`);
}
