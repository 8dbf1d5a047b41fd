import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureProgram } from './ensure-program.mjs';
import { isUp } from './is-up.mjs';

/**
 * Runs Varnish in a folder, until it answers. As root, as in most containers, without its jail, which wants users of its own.
 * @returns its stop
 */
export async function runVarnish(folder, port, file) {
  const jail = process.getuid?.() === 0 ? ['-j', 'none'] : [];
  const words = [...jail, '-F', '-n', folder, '-f', file, '-a', `127.0.0.1:${port}`, '-s', 'malloc,32m'];
  const child = spawn(ensureProgram('varnishd', 'varnish'), words, { stdio: ['ignore', 'ignore', 'pipe'] });
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
