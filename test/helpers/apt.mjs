import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Ubuntu's packages of some programs are stubs for snap, which containers don't have. */
export const isDebian = () =>
  existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

/** Whether packages can be installed here without asking anybody. */
export const mayInstall = () => isDebian() && process.getuid?.() === 0;

/** Runs Debian's package manager, and says whether that went well. What it says goes to standard error. */
export const apt = (words, cwd) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', ...words], {
    cwd,
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs packages, and says whether that went well. */
export const install = (...names) => apt(['update']) && apt(['install', '--no-install-recommends', ...names]);
