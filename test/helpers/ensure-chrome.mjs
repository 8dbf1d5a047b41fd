import { delimiter, join } from 'node:path';
import { install, isDebian, mayInstall } from './apt.mjs';
import { isRunnable } from './is-runnable.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = () =>
  process.env.CHROME_PATH ??
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...APPS,
  ].find(isRunnable);

/** The path of a Chrome or Chromium to test with. Installs Debian's where it may; otherwise says in one line what to do. */
export function ensureChrome() {
  const path = found() ?? (mayInstall() && install('chromium') ? found() : undefined);
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
