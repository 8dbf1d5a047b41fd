import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { startSynthesizer } from './synthesizer.js';
import { Transcript } from './transcript.js';

const AT_SPI = '/usr/libexec/at-spi-bus-launcher';

/** What has to be there, and Debian's package of it. */
const PACKAGES: Readonly<Record<string, string>> = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  [AT_SPI]: 'at-spi2-core',
  orca: 'orca',
  xdotool: 'xdotool',
  'firefox-esr': 'firefox-esr',
};

const isHere = (command: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join('/', folder, command))) ||
  existsSync(command);

function checkPackages(): void {
  const missing = Object.keys(PACKAGES).filter((command) => !isHere(command));
  if (!missing.length) return;
  const names = missing.map((command) => PACKAGES[command]).join(' ');
  throw new Error(`Not on this machine: apt-get install -y --no-install-recommends ${names}`);
}

/** A number that is free; and no new start when a program leaves as the only one, or the next can't come in meanwhile. */
const DISPLAY = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];

/** A desktop that nobody sees, with a screen reader that is on. */
export interface Desktop {
  /** For what is to run on it. */
  readonly env: Record<string, string>;
  /** What the screen reader says. */
  readonly transcript: Transcript;
}

/** What stands in `env` for programs that are to be read: their own folder, buses and language, nothing of this session. */
const ownEnvironment = (folder: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  TZ: process.env.TZ ?? 'UTC',
  HOME: folder,
  XDG_RUNTIME_DIR: folder,
  LANG: 'C.UTF-8',
  GSETTINGS_BACKEND: 'memory',
  // Firefox and GTK are read only where they are told so before they start.
  GNOME_ACCESSIBILITY: '1',
  ACCESSIBILITY_ENABLED: '1',
  SPEECHD_ADDRESS: `unix_socket:${join(folder, 'synthesizer')}`,
});

/** Starts a program that ends with the test. */
function start(env: Record<string, string>, command: string, ...args: string[]) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  const isGone = once(child, 'exit');
  onTestFinished(async () => {
    // Orca is slow to say goodbye, and has nothing to keep.
    child.kill(command === 'orca' ? 'SIGKILL' : 'SIGTERM');
    await isGone;
  });
  const ended = isGone.then(() => {
    throw new Error(`${command} ended: ${output.trim()}`);
  });
  // Its end is a failure only for those that still wait for something from it.
  ended.catch(() => undefined);
  return { child: child as ChildProcess, ended };
}

/** Starts a program that writes where it can be reached to file 3. */
async function firstLine(env: Record<string, string>, command: string, ...args: string[]): Promise<string> {
  const { child, ended } = start(env, command, ...args);
  const [line] = await Promise.race([once(child.stdio[3] as Readable, 'data'), ended]);
  return `${line}`.trim();
}

/** A display, a session bus, the accessibility bus, and Orca with a synthesizer that writes down; all of it until the test is over. */
export async function startDesktop(): Promise<Desktop> {
  checkPackages();
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = ownEnvironment(folder);
  const transcript = new Transcript();
  onTestFinished(await startSynthesizer(join(folder, 'synthesizer'), transcript.hear));
  env.DISPLAY = `:${await firstLine(env, 'Xvfb', ...DISPLAY)}`;
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(env, 'dbus-daemon', '--session', '--nofork', '--print-address=3');
  start(env, AT_SPI, '--launch-immediately', '--screen-reader=1');
  const orca = start(env, 'orca');
  await Promise.race([transcript.until('Screen reader on.', 0), orca.ended]);
  return { env, transcript };
}
