import { delimiter, join } from 'node:path';
import { install, mayInstall } from './apt.mjs';
import { isRunnable } from './is-runnable.mjs';

/** Where servers are that only their administrator starts. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

const found = (name) =>
  [...(process.env.PATH ?? '').split(delimiter), ...MORE_FOLDERS].map((folder) => join(folder, name)).find(isRunnable);

/** The path of a program. Installs Debian's package where it may; otherwise says in one line what to do. */
export function ensureProgram(name, packageName = name) {
  // Debian starts what it installs, unless this says that the machine is on its way down or up.
  process.env.RUNLEVEL ??= '1';
  const path = found(name) ?? (mayInstall() && install(packageName) ? found(name) : undefined);
  if (path) return path;
  throw new Error(`No ${name} found: install it (Debian: sudo apt-get install ${packageName}).`);
}
