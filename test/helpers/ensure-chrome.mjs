import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const found = () =>
  process.env.CHROME_PATH ??
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...APPS,
  ].find(isRunnable);

/** Ubuntu's package of that name is a stub for snap, which containers don't have. */
const isDebian = () => existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

function install() {
  const apt = (...words) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', ...words], {
      stdio: ['ignore', 2, 2],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '--no-install-recommends', 'chromium');
}

/** The path of a Chrome or Chromium to test with. Installs Debian's where it may; otherwise says in one line what to do. */
export function ensureChrome() {
  const mayInstall = isDebian() && process.getuid?.() === 0;
  const path = found() ?? (mayInstall && install() ? found() : undefined);
  if (path) return path;
  const how = isDebian() ? 'sudo apt-get install chromium' : 'https://www.google.com/chrome';
  console.error(`No Chrome or Chromium found: install one (${how}), or set CHROME_PATH to where it is.`);
  process.exit(1);
}

/** As root, as in most containers, Chromium starts only without its sandbox. The rest keeps it from calling home. */
export const chromeArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];
